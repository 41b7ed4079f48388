"""An assignment of two exercises, two points each, that runs in the time a kernel takes to start."""

import copy
import json
from pathlib import Path

SQUARES = "long[] squares(long[] x) { return java.util.Arrays.stream(x).map(v -> v * v).toArray(); }"
WRONG = "long[] squares(long[] x) { return x; }"
REVERSED = "String reversed(int n) { return new StringBuilder().append(n).reverse().toString(); }"
HIDDEN = "canary-of-the-hidden-part"
RUBRIC = {"assignment": "tiny"}
RULES = {
    "squares-answers": (("five", "one"), {"rule": "close", "tolerance": 1e-6}),
    "reversed-answers": (("a number", "a long number"), {"rule": "equal"}),
}

ASKS = """Answers.of("squares")
    .give("five", q -> squares(q.wholes(-99, 99, 5)))
    .give("one", q -> squares(q.wholes(100, 999, 1)))
    .publish()"""
ASKS_TOO = f"""Answers.of("reversed")
    .give("a number", q -> reversed(q.whole(1000, 9999)))
    .give("a long number", q -> reversed(q.whole(100_000, 999_999)))
    // BEGIN HIDDEN TESTS
    .hidden("{HIDDEN}", q -> reversed(q.whole(1, 9)))
    // END HIDDEN TESTS
    .publish()"""
CHECK = 'Exercise.of("1", "squares").check(() -> Check.that("square of 3", squares(new long[] {3})[0]).isCloseTo(0, 9))'


def _cell(name: str, source: str, **nbgrader: object) -> dict:
    about = {"grade": False, "solution": False, "locked": True, "task": False, "schema_version": 3, "grade_id": name}
    metadata = {"nbgrader": {**about, **nbgrader}}
    return {"cell_type": "code", "metadata": metadata, "source": source, "outputs": [], "execution_count": None}


def _solution(name: str, source: str) -> dict:
    marked = f"// TODO: write it\n// BEGIN SOLUTION\n{source}\n// END SOLUTION"
    return _cell(name, marked, solution=True, locked=False)


def teacher() -> dict:
    """The teacher's notebook."""
    text = {"cell_type": "markdown", "metadata": {}, "source": "Square each number."}
    cells = [
        _cell("imports", "import latent.check.*;\nimport latent.course.*;"),
        text,
        _solution("squares", SQUARES),
        _cell("squares-check", CHECK),
        _cell("squares-answers", ASKS, grade=True, points=2),
        _solution("reversed", REVERSED),
        _cell("reversed-answers", ASKS_TOO, grade=True, points=2),
    ]
    kernel = {"kernelspec": {"name": "java", "language": "java", "display_name": "Java"}}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel, "cells": cells}


def handed_in(squares: str = SQUARES, reverse: str = REVERSED) -> dict:
    """A student's copy with these answers; like a released one it holds no hidden part."""
    book = copy.deepcopy(teacher())
    for cell in book["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = {"squares": squares, "reversed": reverse}.get(name, cell["source"])
    lines = book["cells"][-1]["source"].splitlines()
    book["cells"][-1]["source"] = "\n".join(line for line in lines if HIDDEN not in line and "HIDDEN TESTS" not in line)
    return book


def write(root: Path) -> None:
    """The assignment's folders, as a teacher keeps them."""
    parts = {
        name: {part: {"points": 1, "reason": "see the task", **rule} for part in parts}
        for name, (parts, rule) in RULES.items()
    }
    exercises = {name: {"title": name, "parts": rules} for name, rules in parts.items()}
    for file, content in (
        ("source/tiny/tiny.ipynb", teacher()),
        ("rubrics/tiny.json", RUBRIC | {"exercises": exercises}),
    ):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(json.dumps(content))
