"""A pretended sandbox that runs cells as Python, a toy assignment for it, and the means to hand it in."""

import base64
import json
import os
import random
import re
import struct
from dataclasses import dataclass, field
from pathlib import Path

from kit.grading import work

RUNNER = "grading_fakes:run"
NAME = "01-toy"
TWICE = "def twice(x):\n    // TODO: two times x\n    // BEGIN SOLUTION\n    return 2 * x\n    // END SOLUTION"
TWICE_ANSWERS = """give("a number", lambda q: twice(q.random()))
give("three numbers", lambda q: [twice(q.random()) for _ in range(3)])
publish("twice")"""
WORD = 'def word():\n    // TODO: a friendly "word"\n    // BEGIN SOLUTION\n    return "hello"\n    // END SOLUTION'
WORD_ANSWERS = """give("the word", lambda q: word())
// BEGIN HIDDEN TESTS
give("the secret", lambda q: 41.5)
// END HIDDEN TESTS
publish("word")"""
RUBRIC = {
    "twice-answers": {
        "title": "Twice <as much>",
        "parts": {
            "a number": {"points": 1, "rule": "close", "tolerance": 1e-9, "reason": "double it"},
            "three numbers": {"points": 2, "rule": "close", "tolerance": 1e-9, "reason": "double each"},
        },
    },
    "word-answers": {
        "title": "A word",
        "parts": {"the word": {"points": 1.5, "rule": "equal", "reason": "it is another word"}},
    },
}


@dataclass
class Run:
    """As the sandbox gives it."""

    status: str = "ok"
    reason: str = ""
    outputs: dict[str, list] = field(default_factory=dict)
    book: dict = field(default_factory=dict)
    seconds: float = 0.1


def run(book: dict, way: work.Way, _: Path) -> Run:
    """Runs code cells one after another as Python; a cell that raises does not stop the next."""
    if log := os.environ.get("FAKE_LOG"):
        with open(log, "a") as file:
            file.write("run\n")
    done, names = Run(book=json.loads(json.dumps(book))), {}
    for cell in done.book["cells"]:
        if cell["cell_type"] == "code":
            shown = _cell("".join(cell["source"]), names, way.seed)
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": f"seed {way.seed}"}]
            done.outputs[cell["metadata"].get("nbgrader", {}).get("grade_id")] = shown
    return done


def _cell(source: str, names: dict, seed: int) -> list[dict]:
    parts, shown = [], []

    def give(part: str, answer) -> None:
        try:
            parts.append({"part": part, **value(answer(random.Random(f"{seed} {part}")))})
        except Exception as error:
            parts.append({"part": part, "kind": "error", "value": f"{type(error).__name__}: {error}"})

    names.update(give=give, publish=lambda name: shown.append({"exercise": name, "parts": parts}), show=shown.append)
    lines = [re.sub(r"throw new \w+\((.*)\);", r"raise NotImplementedError(\1)", line) for line in source.splitlines()]
    try:
        exec("\n".join(line for line in lines if not line.strip().startswith("//")), names)
    except Exception:
        return shown
    return shown


def value(answer: object) -> dict:
    """An answer as it is published."""
    if isinstance(answer, list):
        return tensor(answer, [len(answer)])
    kind = {bool: "flag", str: "text"}.get(type(answer), "number")
    return {"kind": kind, "value": answer}


def tensor(numbers: list[float], shape: list[int]) -> dict:
    """A published tensor, right or not."""
    packed = struct.pack(f"<{len(numbers)}d", *numbers)
    return {"kind": "tensor", "shape": shape, "values": base64.b64encode(packed).decode()}


def cell(kind: str, grade_id: str | None, source: str, **about) -> dict:
    """A notebook's cell with nbgrader's metadata."""
    named = {"grade_id": grade_id, "schema_version": 3, "grade": False, "solution": False, "locked": False}
    metadata = {"nbgrader": {**named, "task": False, **about}} if grade_id else {}
    code = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": grade_id or f"text-{len(source)}", "metadata": metadata, "source": source, **code}


def notebook(*cells: dict) -> dict:
    """A Java notebook."""
    metadata = {"kernelspec": {"name": "java", "display_name": "Java", "language": "java"}, "teacher": "private"}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": list(cells)}


def teacher() -> dict:
    """The toy assignment's notebook."""
    return notebook(
        cell("markdown", None, "# Toy"),
        cell("code", "imports", "import math", locked=True),
        cell("code", "twice", TWICE, solution=True),
        cell("code", "twice-answers", TWICE_ANSWERS, grade=True, locked=True, points=3),
        cell("code", "word", WORD, solution=True),
        cell("code", "word-answers", WORD_ANSWERS, grade=True, locked=True, points=1.5),
    )


def course_in(folder: Path, book: dict | None = None, exercises: dict | None = None) -> Path:
    """Writes the toy assignment as a course."""
    source = folder / "source" / NAME / f"{NAME}.ipynb"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(json.dumps(book or teacher()))
    (folder / "rubrics").mkdir(exist_ok=True)
    rubric = {"assignment": NAME, "exercises": exercises or RUBRIC}
    (folder / "rubrics" / f"{NAME}.json").write_text(json.dumps(rubric))
    return folder


def answers(twice: str = "def twice(x): return x + x", word: str = "def word(): return 'hello'") -> dict:
    """A submission with its two solution cells."""
    return notebook(cell("code", "twice", twice, solution=True), cell("code", "word", word, solution=True))


def hand_in(place: Path, student: str, book: dict | bytes) -> Path:
    """Puts a submission where nbgrader's collection would."""
    file = place / "submitted" / student / NAME / f"{NAME}.ipynb"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(book if isinstance(book, bytes) else json.dumps(book).encode())
    return file
