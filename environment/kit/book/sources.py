"""The notebooks of the book with their outputs."""

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

from kit import catalog, execute, lanes, paths, report
from kit.catalog import Notebook
from kit.errors import KitError

PLACE = re.compile(r" from (?:/|[A-Z]:\\)\S*[^\s.]")  # where the data lie on one machine
# What a reproduction tells whoever runs it, about this run alone.
RUN = re.compile(r"^(?:Folder: .*|Continuing after a stop: .*|.*: done earlier \(.*\), not repeated)\n?", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A notebook and, where there is one, the copy of it that was executed as it is now."""

    notebook: Notebook
    executed: Path | None

    @property
    def name(self) -> str:
        """Its page in the book, without an ending."""
        return self.notebook.name

    def book(self) -> nbformat.NotebookNode:
        return read(self.executed or self.notebook.path)


def read(path: Path) -> nbformat.NotebookNode:
    """A notebook whose outputs do not speak of the machine that executed it, or of earlier runs."""
    book = nbformat.read(path, as_version=4)
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs = list(filter(_said, cell.outputs))
    return book


def _said(output: nbformat.NotebookNode) -> bool:
    """Leaves of what was printed what concerns a reader; says whether that is anything."""
    if output.output_type != "stream":
        return True
    output.text = RUN.sub("", PLACE.sub("", output.text))
    return bool(output.text)


def collect(names: list[str]) -> list[Source]:
    """The lectures, each executed where no copy will do, and the reproductions as they are; or only those named."""
    known = catalog.choose(names) if names else catalog.notebooks()
    wanted = [notebook for notebook in known if notebook.kind != "assignments"]
    return lanes.each(lambda notebook: Source(notebook, copy_of(notebook) or _execute(notebook)), wanted)


def copy_of(notebook: Notebook) -> Path | None:
    """The executed copy, when every cell of it ran and is as now, a lecture's with the library as it is now."""
    copy = (paths.BUILD / notebook.name).with_suffix(".ipynb")
    if not copy.is_file() or (notebook.kind == "lectures" and _older(copy, paths.LIBRARY)):
        return None
    then, now = nbformat.read(copy, as_version=4), nbformat.read(notebook.path, as_version=4)
    same = [cell.source for cell in then.cells] == [cell.source for cell in now.cells]
    return copy if same and all(map(_ran, then.cells)) else None


def _older(file: Path, other: Path) -> bool:
    return other.is_file() and file.stat().st_mtime < other.stat().st_mtime


def _ran(cell: nbformat.NotebookNode) -> bool:
    if cell.cell_type != "code" or not cell.source.strip():
        return True
    if "raises-exception" in cell.metadata.get("tags", ()):
        return cell.execution_count is not None
    return cell.execution_count is not None and all(output.output_type != "error" for output in cell.outputs)


def _execute(notebook: Notebook) -> Path | None:
    if notebook.kind == "reproductions":
        return None  # takes up to hours: its page says how to run it
    print(f"running {notebook.name} ...", flush=True)
    outcome, book = execute.execute(notebook)
    report.keep(outcome, book)
    if outcome.status != "ok":
        raise KitError(f"{notebook.name}: {'; '.join(outcome.problems)}", f"see: ./kit run {notebook.path.stem}")
    return copy_of(notebook)
