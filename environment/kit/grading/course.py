"""The teacher's side of an assignment: its notebook and its rubric, read and found to agree."""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kit import paths
from kit.errors import KitError
from kit.grading import assemble, regions, rubric, submission

ROOT = paths.NOTEBOOKS / "assignments"
GRADE_ID = re.compile(r"[A-Za-z0-9_-]+")
GIVEN = re.compile(r"^\s*\.give\(", re.MULTILINE)  # its inputs come from the seed that students' code sees


@dataclass(frozen=True)
class Section:
    """A graded cell and the solution cells above it, down from the graded cell before."""

    graded: str
    solutions: tuple[str, ...]


@dataclass(frozen=True)
class Assignment:
    """A teacher's notebook, as JSON, with its rubric; the version names all that its grades depend on."""

    name: str
    book: dict
    rubric: rubric.Rubric
    sections: tuple[Section, ...]
    version: str

    @property
    def points(self) -> float:
        return self.rubric.points


def names(root: Path = ROOT) -> list[str]:
    """All assignments that have a rubric."""
    return sorted(file.stem for file in (root / "rubrics").glob("*.json"))


def load(name: str, root: Path = ROOT) -> Assignment:
    """An assignment; one clear line where notebook and rubric do not agree."""
    file, marks = root / "source" / name / f"{name}.ipynb", root / "rubrics" / f"{name}.json"
    if not file.is_file():
        known = ", ".join(names(root)) or "none yet"
        raise KitError(f"no assignment is called {name}", f"give one of: {known}")
    try:
        book = json.loads(file.read_text(encoding="utf-8"))
        whole = rubric.read(marks, name)
        _check_cells(book["cells"])
        assemble.without_hidden(book)  # fails where a mark has no partner
        rubric.agree(whole, {grade_id(cell): float(meta(cell)["points"]) for cell in book["cells"] if graded(cell)})
    except (ValueError, KeyError) as wrong:
        raise KitError(f"{paths.short(file)}: {wrong}", "mend the notebook or its rubric") from None
    return Assignment(name, book, whole, _sections(book["cells"]), _version(file, marks))


def meta(cell: dict) -> dict:
    """A cell's nbgrader metadata; empty where it has none."""
    return cell["metadata"].get("nbgrader", {})


def grade_id(cell: dict) -> str:
    """The name by which a cell is found; empty where it has none."""
    return submission.grade_id(cell) or ""


def graded(cell: dict) -> bool:
    """Whether a cell publishes answers."""
    return meta(cell).get("grade") is True


def solution(cell: dict) -> bool:
    """Whether a cell is the student's to write."""
    return meta(cell).get("solution") is True


def _check_cells(cells: list[dict]) -> None:
    seen = set()
    for number, cell in enumerate(cells, 1):
        name = grade_id(cell)
        where = f"cell {number} ({name or 'without a grade id'})"
        if cell["cell_type"] == "code" and not GRADE_ID.fullmatch(name):
            raise ValueError(f"{where}: expected each code cell with a grade id of letters, digits, - and _")
        if name and name in seen:
            raise ValueError(f"{where}: the grade id stands twice")
        if cell["cell_type"] == "code" and not solution(cell) and meta(cell).get("locked") is not True:
            raise ValueError(f"{where}: expected a solution cell or a locked one")
        if GIVEN.search("\n".join(assemble.HIDDEN.findall(submission.source(cell)))):
            raise ValueError(f"{where}: expected .hidden(...) between the marks of hidden tests but found .give(...)")
        if solution(cell) != regions.has_solution(submission.source(cell)) or (solution(cell) and graded(cell)):
            raise ValueError(f"{where}: expected a marked solution in each solution cell and nowhere else")
        seen.add(name)


def _sections(cells: list[dict]) -> tuple[Section, ...]:
    found, solutions = [], []
    for cell in cells:
        if solution(cell):
            solutions.append(grade_id(cell))
        elif graded(cell):
            found.append(Section(grade_id(cell), tuple(solutions)))
            solutions = []
    return tuple(found)


def code_version() -> str:
    """A hash of the grading's own code and of the library, wherever they lie."""
    digest = _hash(sorted(Path(__file__).parent.glob("*.py")))
    if paths.LIBRARY.is_file():
        with zipfile.ZipFile(paths.LIBRARY) as jar:  # by contents: a jar that was built again has other dates
            entries = sorted((entry.filename, entry.CRC) for entry in jar.infolist() if not entry.is_dir())
        digest.update(repr(entries).encode())
    return digest.hexdigest()


def _version(*files: Path) -> str:
    digest = _hash(files)
    digest.update(code_version().encode())
    return digest.hexdigest()


def _hash(files: Iterable[Path]) -> "hashlib._Hash":
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest
