"""The notebooks of the course and the names by which they are called."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from kit import paths
from kit.errors import KitError

KINDS = ("lectures", "assignments", "reproductions")
LARGE = "Reproduction.size("  # a setting that has a larger value too
MINUTES = re.compile(r"^[^/\n]*\.minutes\((\d+)\)", re.MULTILINE)  # in the plan of a reproduction, not in a comment


@dataclass(frozen=True)
class Notebook:
    """A notebook's file and its name: its path below notebooks/ without the ending."""

    path: Path
    name: str

    @property
    def kind(self) -> str:
        return self.name.split("/")[0]

    @property
    def minutes(self) -> int:
        """How long a reproduction says it takes; 0 for the other notebooks."""
        if self.kind != "reproductions":
            return 0
        return next((int(match[1]) for source in self._code() if (match := MINUTES.search(source))), 0)

    def large(self) -> "Notebook":
        """The same with its larger settings; what it leaves has a name of its own."""
        if self.kind != "reproductions" or not any(LARGE in source for source in self._code()):
            able = [book.path.stem for book in notebooks() if any(LARGE in source for source in book._code())]
            raise KitError(f"{self.name} has no larger settings", f"give one of: {', '.join(able)}")
        return replace(self, name=f"{self.name}-large")

    def _code(self) -> list[str]:
        cells = json.loads(self.path.read_text(encoding="utf-8"))["cells"]
        return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def notebooks() -> list[Notebook]:
    """All of them, lectures first, in the order of their numbers."""
    return [
        Notebook(path, path.relative_to(paths.NOTEBOOKS).with_suffix("").as_posix())
        for kind in KINDS
        for path in sorted((paths.NOTEBOOKS / kind).rglob("*.ipynb"), key=lambda path: path.with_suffix(""))
        if not any(part.startswith(".") for part in path.relative_to(paths.NOTEBOOKS).parts)
    ]


def choose(names: list[str]) -> list[Notebook]:
    """The notebooks meant by file names or the starts of file names."""
    known = notebooks()
    if names == ["--all"]:
        return known
    return list(dict.fromkeys(_one(name, known) for name in names))


def _one(name: str, known: list[Notebook]) -> Notebook:
    wanted = name.removesuffix(".ipynb").rstrip("/").removeprefix("notebooks/")
    starts = [book for book in known if book.name.startswith(wanted) or book.path.stem.startswith(wanted)]
    likely = [book for book in starts if book.kind == "lectures"] or starts  # an assignment has its lecture's number
    found = [book for book in likely if wanted in (book.name, book.path.stem)] or likely
    if len(found) == 1:
        return found[0]
    problem = f"no notebook is called {name}" if not found else f"{name} is the start of several notebooks"
    listed = ", ".join(book.path.stem for book in found or known) or "none yet"
    raise KitError(problem, f"give one of: {listed}")
