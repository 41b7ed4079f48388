"""What a worker does: runs a notebook in the sandbox and judges what it published. The judge is this process."""

import importlib
import json
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from kit.errors import KitError
from kit.grading import assemble, course, judge, submission, values

SANDBOX = "kit.grading.work:sandboxed"


class Run(Protocol):
    """What became of a notebook in the sandbox."""

    status: str  # ok, timeout, memory, died, output or refused
    reason: str
    outputs: dict[str, list]
    book: dict
    seconds: float


@dataclass(frozen=True)
class Way:
    """How notebooks are run: the inputs' seed, the function that runs one, whether it may do without a sandbox.

    The seed of the hidden parts goes into the teacher's run only.
    """

    seed: int
    runner: str = SANDBOX
    unsafe: bool = False
    hidden: int | None = None

    def environment(self) -> dict[str, str]:
        """What the notebook's code sees of it."""
        shown = {"LATENT_GRADING_SEED": self.seed, "LATENT_HIDDEN_SEED": self.hidden}
        return {name: str(seed) for name, seed in shown.items() if seed is not None}


class Stopped(Exception):
    """Grading cannot go on, and no student is to blame."""


def sandboxed(book: dict, way: Way, work: Path) -> Run:
    """Runs a notebook in the sandbox."""
    from kit.grading import sandbox
    from kit.grading.limits import Limits

    return sandbox.run(book, way.environment(), Limits(), work, way.unsafe)


def run(book: dict, way: Way) -> Run:
    """Runs a notebook in a private folder that is gone afterwards."""
    module, function = way.runner.split(":")
    work = Path(tempfile.mkdtemp(prefix="latent-grading-"))
    try:
        return getattr(importlib.import_module(module), function)(book, way, work)
    except KitError as trouble:  # of this machine, never of a student
        raise Stopped(str(trouble)) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)


def answer(assignment: course.Assignment, way: Way) -> dict[str, list]:
    """The bundles of the teacher's notebook, hidden parts too; fails unless they earn all points."""
    done = run(assignment.book, way)
    if done.status != "ok":
        raise Stopped(f"{assignment.name}: the teacher's notebook did not run to its end: {done.reason}")
    outputs = {cell: list(bundles) for cell, bundles in done.outputs.items()}
    expected = published(assignment, outputs)
    _check(assignment, expected)
    return outputs


def _check(assignment: course.Assignment, expected: dict[str, values.Parts]) -> None:
    for exercise in assignment.rubric.exercises:
        for part in exercise.parts:
            value = expected[exercise.cell].get(part.name)
            numbers = value.numbers() if value else None
            missing = part.rule != "metric" and (value is None or value.kind in ("error", "malformed"))
            if missing or (numbers is not None and numbers.size == 0):
                said = f" ({value.content})" if value is not None and numbers is None else ""
                raise Stopped(f"{assignment.name}: the teacher's {exercise.cell} has no answer {part.name!r}{said}")
            got = judge.verdict(part, expected[exercise.cell], expected[exercise.cell])
            if got.points != part.points:
                where = f"{assignment.name}: the teacher's own answer loses {exercise.cell}, {part.name!r}"
                raise Stopped(f"{where}: {got.why}")


def published(assignment: course.Assignment, outputs: dict[str, list]) -> dict[str, values.Parts]:
    """What the graded cells published, each only for its own exercise."""
    return {one.cell: values.last(outputs.get(one.cell), one.name) for one in assignment.rubric.exercises}


def grade(assignment: course.Assignment, way: Way, reference: dict[str, list], content: bytes) -> dict:
    """The verdict on one submission, with the executed notebook under "book"."""
    try:
        put = assemble.assemble(assignment.book, submission.notebook(content))
    except submission.Refused as why:
        return verdict(assignment, "refused", str(why))
    done = run(put.book, replace(way, hidden=None))
    given = published(assignment, done.outputs)
    silent = {cell: done.reason for cell, parts in given.items() if done.reason and not parts}
    unanswered = {**silent, **_missing(assignment, put.missing)}
    exercises = judge.judge(assignment.rubric, given, published(assignment, reference), unanswered)
    made = {
        "status": "graded" if done.status == "ok" else done.status,
        "reason": "" if done.status == "ok" else done.reason,
        "seconds": round(done.seconds, 1),
        "points": judge.total(exercises),
        "of": assignment.points,
        "exercises": exercises,
        "notes": put.notes,
    }
    return {**made, "book": _plain(done.book) or put.book}


def _missing(assignment: course.Assignment, missing: dict[str, str]) -> dict[str, str]:
    """The graded cells below a solution cell that holds no answer, and why."""
    gone = {
        one.graded: next((missing[name] for name in one.solutions if name in missing), None)
        for one in assignment.sections
    }
    return {cell: f"no answer: {why}" for cell, why in gone.items() if why}


def verdict(assignment: course.Assignment, status: str, reason: str) -> dict:
    """No points for anything: the reason says why."""
    unanswered = {one.cell: reason for one in assignment.rubric.exercises}
    exercises = judge.judge(assignment.rubric, {}, {}, unanswered)
    made = {"status": status, "reason": reason, "seconds": 0.0, "points": 0.0, "of": assignment.points}
    return {**made, "exercises": exercises, "notes": [], "book": None}


def _plain(book: dict | None) -> dict | None:
    """The executed notebook as plain JSON."""
    return json.loads(json.dumps(book)) if book else None
