"""Student copies: the teacher's notebook without solutions, hidden parts, outputs or any other trace of them."""

import json
import secrets
from pathlib import Path

import nbformat
from nbgrader.nbgraderformat import MetadataValidator, ValidationError
from nbgrader.utils import compute_checksum

from kit import files, paths
from kit.errors import KitError
from kit.grading import assemble, course, regions, submission, work

BOOK_METADATA = ("kernelspec", "language_info")
NBGRADER = ("schema_version", "grade", "solution", "locked", "task", "grade_id", "points")


def write(assignment: course.Assignment, folder: Path) -> Path:
    """Writes the student copy and gives its place."""
    file = folder / assignment.name / f"{assignment.name}.ipynb"
    files.write(file, nbformat.writes(student_copy(assignment)) + "\n")
    return file


def student_copy(assignment: course.Assignment) -> nbformat.NotebookNode:
    """The notebook as students get it, found valid by nbformat and by nbgrader."""
    book = assemble.without_hidden(assignment.book)
    kept = {key: book["metadata"][key] for key in BOOK_METADATA if key in book["metadata"]}
    cells = [_cell(number, cell) for number, cell in enumerate(book["cells"], 1)]
    made = nbformat.from_dict({"nbformat": 4, "nbformat_minor": 5, "metadata": kept, "cells": cells})
    for cell in made.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["checksum"] = compute_checksum(cell)
    try:
        nbformat.validate(made)
        MetadataValidator().validate_nb(made)
    except (nbformat.ValidationError, ValidationError) as wrong:
        raise KitError(f"{assignment.name}: nbgrader does not take the student copy: {wrong}", "mend it") from None
    _nothing_left(assignment, made)
    return made


def _cell(number: int, cell: dict) -> dict:
    text = regions.stub(submission.source(cell))
    made = {"cell_type": cell["cell_type"], "id": f"cell-{number}", "metadata": _metadata(cell), "source": text}
    if cell["cell_type"] == "code":
        made.update(outputs=[], execution_count=None)
    if "attachments" in cell:
        made["attachments"] = cell["attachments"]
    return made


def _metadata(cell: dict) -> dict:
    made = {"tags": cell["metadata"]["tags"]} if cell["metadata"].get("tags") else {}
    given = course.meta(cell)
    if given:
        made["nbgrader"] = {key: given[key] for key in NBGRADER if key in given}
        made["deletable"] = False
        if not course.solution(cell):
            made["editable"] = False
    return made


def _nothing_left(assignment: course.Assignment, made: nbformat.NotebookNode) -> None:
    for cell in made.cells:
        if regions.left(cell.source):
            where = course.grade_id(cell) or "a text cell"
            raise KitError(f"{assignment.name}: a mark of a region is left in {where}", "mend the teacher's notebook")


def check(assignment: course.Assignment, unsafe: bool) -> str:
    """Runs both: the teacher's notebook must earn all points and its student copy none."""
    way = work.Way(secrets.randbits(63), unsafe=unsafe, hidden=secrets.randbits(63))
    try:
        reference = work.answer(assignment, way)
        empty = work.grade(assignment, way, reference, json.dumps(student_copy(assignment)).encode())
    except work.Stopped as why:
        raise KitError(str(why), "mend that, or skip the check with --no-check") from None
    if empty["points"]:
        won = [part["part"] for one in empty["exercises"] for part in one["parts"] if part["points"]]
        raise KitError(f"{assignment.name}: the student copy earns points: {', '.join(won)}", "make its parts harder")
    if empty["status"] != "graded":
        raise KitError(f"{assignment.name}: the student copy does not run to its end: {empty['reason']}", "mend it")
    return f"the teacher's notebook earns {assignment.points:g} points in all, the student copy none"


def executed(copy: nbformat.NotebookNode, result: dict, book: dict | None) -> nbformat.NotebookNode:
    """What nbgrader shows of a submission: its code, and under each graded cell the verdict in place of any output."""
    metadata = {course.grade_id(cell): cell.metadata for cell in copy.cells if course.grade_id(cell)}
    verdicts = {one["cell"]: one for one in result["exercises"]}
    made = []
    for number, cell in enumerate(book["cells"] if book else copy.cells, 1):
        name = course.grade_id(cell)
        plain = {"cell_type": cell["cell_type"], "id": f"cell-{number}", "source": submission.source(cell)}
        plain["metadata"] = metadata.get(name, {})
        if cell["cell_type"] == "code":
            plain.update(outputs=_said(verdicts[name]) if name in verdicts else [], execution_count=None)
        made.append(plain)
    whole = {"nbformat": 4, "nbformat_minor": 5, "metadata": dict(copy.metadata), "cells": made}
    return nbformat.from_dict(whole)


def _said(one: dict) -> list[dict]:
    lines = [f"{part['part']}: {part['points']:g} of {part['of']:g}{_why(part)}" for part in one["parts"]]
    return [{"output_type": "stream", "name": "stdout", "text": "\n".join(lines) + "\n"}]


def _why(part: dict) -> str:
    return f" - {part['why']}" if part["why"] else ""


def hand_out(names: list[str], unsafe: bool, checked: bool) -> int:
    """./kit release: writes the copies; each is checked first unless that is declined."""
    for name in names or course.names():
        assignment = course.load(name)
        student_copy(assignment)
        print(f"{name}: {check(assignment, unsafe) if checked else 'not checked'}", flush=True)
        print(f"{name}: {paths.short(write(assignment, paths.BUILD / 'release'))}", flush=True)
    if not (names or course.names()):
        raise KitError("there is no assignment yet", "add one under notebooks/assignments")
    return 0
