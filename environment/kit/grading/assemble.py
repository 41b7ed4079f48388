"""Makes the notebook that is executed: the teacher's, with the student's answers in the cells that ask for them."""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kit.grading import submission

HIDDEN = re.compile(r"^[ \t]*// BEGIN HIDDEN TESTS\b.*?^[ \t]*// END HIDDEN TESTS\b[^\n]*\n?", re.DOTALL | re.MULTILINE)
HELPER = "helper"  # the tag of a student's own cell between the exercises


@dataclass
class Assembled:
    """The notebook to execute, the exercises without an answer, and what else the student should know."""

    book: dict
    missing: dict[str, str] = field(default_factory=dict)  # grade id of the solution cell -> one sentence
    notes: list[str] = field(default_factory=list)


def assemble(teacher: dict, handed_in: dict) -> Assembled:
    """All cells are the teacher's but the sources of solution cells and the student's own cells between known ones."""
    cells = submission.code(handed_in)
    answers, known = _first(cells), {submission.grade_id(cell) for cell in teacher["cells"]} - {None}
    helpers = _helpers(cells, known)
    made = Assembled({**copy.deepcopy(teacher), "cells": []})
    first = True
    for cell in without_hidden(teacher)["cells"]:
        name = submission.grade_id(cell)
        if is_solution(cell):
            made.book["cells"] += helpers.pop("", []) if first else []
            first = False
            _answer(cell, name, answers, handed_in, made)
        made.book["cells"] += [cell, *helpers.pop(name, [])]
    made.notes += _notes(cells, teacher)
    return made


def without_hidden(teacher: dict) -> dict:
    """The teacher's notebook without what stands between the marks of hidden tests."""
    book = copy.deepcopy(teacher)
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = HIDDEN.sub("", submission.source(cell))
            cell["outputs"], cell["execution_count"] = [], None
            if "HIDDEN TESTS" in cell["source"]:
                raise ValueError(f"cell {submission.grade_id(cell)}: a mark of hidden tests has no partner")
    return book


def is_solution(cell: dict) -> bool:
    """Whether the student writes this cell."""
    about = cell.get("metadata", {}).get("nbgrader", {})
    return cell["cell_type"] == "code" and bool(about.get("solution")) and not about.get("grade")


def _first(cells: list[tuple[str | None, str]]) -> dict[str, str]:
    """The source of the first cell of each grade id."""
    found: dict[str, str] = {}
    for name, source in cells:
        if name is not None:
            found.setdefault(name, source)
    return found


def _answer(cell: dict, name: str, answers: dict[str, str], handed_in: dict, made: Assembled) -> None:
    cell["source"] = answers.get(name, "// no answer was handed in")
    if name in answers and answers[name].strip():
        return
    retyped = any(isinstance(one, dict) and submission.grade_id(one) == name for one in handed_in["cells"])
    what = "is empty" if name in answers else "is no longer a code cell" if retyped else "is missing"
    made.missing[name] = f"the cell for the answer to {name} {what}"


def _helpers(cells: list[tuple[str | None, str]], known: set[str]) -> dict[str, list[dict]]:
    """The student's own cells after each known one; those after the last known one cannot matter."""
    places = [i for i, (name, _) in enumerate(cells) if name in known]
    found: dict[str, list[dict]] = {}
    after = ""  # before the first known one: there they come before the first answer
    for name, source in cells[: places[-1]] if places else ():
        if name in known:
            after = name
        elif source.strip():
            found.setdefault(after, []).append(_cell(source))
    return found


def _cell(source: str) -> dict:
    metadata = {"tags": [HELPER]}
    return {"cell_type": "code", "execution_count": None, "metadata": metadata, "outputs": [], "source": source}


def _notes(cells: list[tuple[str | None, str]], teacher: dict) -> Iterator[str]:
    """What was changed where nothing should have been."""
    names = [name for name, _ in cells]
    sources = {name: source for name, source in reversed(cells) if name is not None}
    for cell in teacher["cells"]:
        name = submission.grade_id(cell)
        if name is None or cell["cell_type"] != "code":
            continue
        if names.count(name) > 1:
            yield f"there are {names.count(name)} cells called {name}; the first one counts"
        shown = HIDDEN.sub("", submission.source(cell))
        if not is_solution(cell) and sources.get(name, "").split() != shown.split():
            yield f"the cell {name} was changed or removed; the original was run"
