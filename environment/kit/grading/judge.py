"""Compares a student's published parts with the teacher's; says why a part is lost, and nothing of either's values."""

import re
from dataclasses import dataclass

import numpy as np

from kit.grading import metrics, rubric, values

# An error's name may be shown, for a student's own code could put anything into any other name.
ERRORS = {
    *("NullPointerException", "ArithmeticException", "ArrayIndexOutOfBoundsException", "IndexOutOfBoundsException"),
    *("IllegalArgumentException", "IllegalStateException", "UnsupportedOperationException", "ClassCastException"),
    *("NegativeArraySizeException", "NumberFormatException", "NoSuchElementException", "InterruptedException"),
    *("StackOverflowError", "OutOfMemoryError", "AssertionError", "EngineException", "RuntimeException"),
}
UNWRITTEN = re.compile(r"not written yet\b")


@dataclass(frozen=True)
class Verdict:
    """What one part earned, and why not more."""

    part: str
    points: float
    of: float
    why: str = ""

    def json(self) -> dict:
        return {"part": self.part, "points": self.points, "of": self.of, "why": self.why}


class Lost(Exception):
    """Why a part earns nothing, where that is not the rubric's reason."""


def judge(
    whole: rubric.Rubric,
    given: dict[str, values.Parts],
    expected: dict[str, values.Parts],
    unanswered: dict[str, str] | None = None,
) -> list[dict]:
    """The verdicts of all graded cells; unanswered names cells that earn nothing whatever they published, and why."""
    return [
        _exercise(one, given.get(one.cell, {}), expected.get(one.cell, {}), (unanswered or {}).get(one.cell))
        for one in whole.exercises
    ]


def total(exercises: list[dict]) -> float:
    """The points of all exercises together."""
    return round(sum(exercise["points"] for exercise in exercises), 6)


def _exercise(one: rubric.Exercise, given: values.Parts, expected: values.Parts, unanswered: str | None) -> dict:
    if unanswered:
        verdicts = [Verdict(part.name, 0.0, part.points, unanswered) for part in one.parts]
    else:
        verdicts = [verdict(part, given, expected) for part in one.parts]
    earned = round(sum(verdict.points for verdict in verdicts), 6)
    parts = [verdict.json() for verdict in verdicts]
    return {"cell": one.cell, "title": one.title, "points": earned, "of": one.points, "parts": parts}


def verdict(part: rubric.Part, given: values.Parts, expected: values.Parts) -> Verdict:
    """What one part earns."""
    try:
        with np.errstate(all="ignore"):
            share = RULES[part.rule](part, given, expected)
        why = "" if share == 1 else part.reason
    except Lost as lost:
        share, why = 0.0, str(lost)
    return Verdict(part.name, round(part.points * share, 6), part.points, why)


def _close(part: rubric.Part, given: values.Parts, expected: values.Parts) -> float:
    answer, truth = _numbers(part, given), expected[part.name].numbers()
    if answer.shape != truth.shape:
        raise Lost(f"its shape is not the one that was asked for; {part.reason}")
    allowed = part.tolerance * np.maximum(1, np.abs(truth))
    return float(bool((np.abs(answer - truth) <= allowed).all()))


def _equal(part: rubric.Part, given: values.Parts, expected: values.Parts) -> float:
    truth = expected[part.name]
    if truth.numbers() is not None:
        return float(np.array_equal(_numbers(part, given), truth.numbers()))
    answer = _answer(part, given)
    return float(answer.kind == truth.kind and answer.content == truth.content)


def _shape(part: rubric.Part, given: values.Parts, expected: values.Parts) -> float:
    answer = _answer(part, given).numbers()
    return float(answer is not None and answer.shape == expected[part.name].numbers().shape)


def _bound(part: rubric.Part, given: values.Parts, _: values.Parts) -> float:
    answer = _numbers(part, given)
    if answer.shape != ():
        raise Lost("one number was asked for")
    return part.share(float(answer))


def _metric(part: rubric.Part, given: values.Parts, expected: values.Parts) -> float:
    ours, theirs = _arrays(given), _arrays(expected)
    if not ours:
        errors = (str(value.content) for value in given.values() if value.kind == "error")
        raise Lost(next((_stopped(error) for error in errors), "no answer was published"))
    try:
        return part.share(metrics.measure(part.metric, ours, theirs))
    except metrics.Unusable as problem:
        raise Lost(f"the published numbers cannot be measured: {problem}") from None
    except Exception:  # whatever a student published, it is the student's loss and not the judge's
        raise Lost("the published numbers cannot be measured") from None


RULES = {
    "close": _close,
    "equal": _equal,
    "shape": _shape,
    "at_most": _bound,
    "at_least": _bound,
    "metric": _metric,
}


def _arrays(parts: values.Parts) -> metrics.Arrays:
    return {name: numbers for name, value in parts.items() if (numbers := value.numbers()) is not None}


def _numbers(part: rubric.Part, given: values.Parts) -> np.ndarray:
    answer = _answer(part, given)
    numbers = answer.numbers()
    if numbers is None:
        raise Lost(f"numbers were asked for, not a {answer.kind}")
    if not np.isfinite(numbers).all():
        raise Lost(f"it holds a number that is not finite; {part.reason}")
    return numbers


def _answer(part: rubric.Part, given: values.Parts) -> values.Value:
    answer = given.get(part.name)
    if answer is None:
        raise Lost("no answer was published")
    if answer.kind == "error":
        raise Lost(_stopped(str(answer.content)))
    if answer.kind == "malformed":
        raise Lost(f"the published answer cannot be read: {answer.content}")
    return answer


def _stopped(error: str) -> str:
    if UNWRITTEN.match(error):
        return "it is not written yet"
    name = error.split(":")[0]
    return f"your code stopped with {name if name in ERRORS else 'an error'}; run the notebook to see where"
