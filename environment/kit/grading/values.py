"""Reads what an executed notebook published; whatever it holds was written by a student's process."""

import base64
import json
import math
from dataclasses import dataclass

import numpy as np

MOST_PARTS = 200
MOST_NUMBERS = 4_000_000  # in one part
MOST_IN_ALL = 8_000_000
MOST_TEXT = 10_000
MOST_AXES = 8


@dataclass(frozen=True)
class Value:
    """One part's answer: tensor, number, text, flag, error, or malformed with what is wrong as content."""

    kind: str
    content: np.ndarray | float | str | bool

    def numbers(self) -> np.ndarray | None:
        """A tensor or a number as float64; none for every other kind."""
        return np.asarray(self.content, np.float64) if self.kind in ("tensor", "number") else None


Parts = dict[str, Value]


class Malformed(ValueError):
    """What a published value breaks."""


def last(bundles: object, exercise: str) -> Parts:
    """The parts of the last bundle that was published for an exercise; none where there is no such bundle."""
    for bundle in reversed(bundles if isinstance(bundles, list) else []):
        found = _object(bundle)
        if found.get("exercise") == exercise and isinstance(found.get("parts"), list):
            return _parts(found["parts"])
    return {}


def _object(bundle: object) -> dict:
    if isinstance(bundle, str):
        try:
            bundle = json.loads(bundle)
        except (ValueError, RecursionError):
            return {}
    return bundle if isinstance(bundle, dict) else {}


def _parts(listed: list) -> Parts:
    parts: Parts = {}
    room = MOST_IN_ALL
    for entry in listed[:MOST_PARTS]:
        name = entry.get("part") if isinstance(entry, dict) else None
        if not isinstance(name, str):
            continue
        value = _value(entry, room)
        room -= value.content.size if isinstance(value.content, np.ndarray) else 0
        parts[name] = Value("malformed", "it was published twice") if name in parts else value
    return parts


def _value(entry: dict, room: int) -> Value:
    kind = entry.get("kind")
    try:
        if kind == "tensor":
            return Value(kind, _tensor(entry.get("shape"), entry.get("values"), room))
        if isinstance(kind, str) and kind in READERS:
            return Value(kind, READERS[kind](entry.get("value")))
        raise Malformed("its kind is unknown")
    except Malformed as problem:
        return Value("malformed", str(problem))


def _tensor(shape: object, values: object, room: int) -> np.ndarray:
    if not isinstance(shape, list) or len(shape) > MOST_AXES or not all(type(n) is int and n >= 0 for n in shape):
        raise Malformed("its shape is no list of whole numbers")
    size = math.prod(shape)
    if size > min(MOST_NUMBERS, room):
        raise Malformed("it holds too many numbers")
    if not isinstance(values, str) or len(values) != 4 * -(-8 * size // 3):
        raise Malformed("its numbers do not fill its shape")
    try:
        decoded = base64.b64decode(values, validate=True)
    except ValueError:
        raise Malformed("its numbers are not base64") from None
    if len(decoded) != 8 * size:
        raise Malformed("its numbers do not fill its shape")
    return np.frombuffer(decoded, "<f8").astype(np.float64).reshape(shape)


def _number(value: object) -> float:
    if type(value) not in (int, float):
        raise Malformed("it is no number")
    try:
        return float(value)
    except OverflowError:
        raise Malformed("it is too large for a number") from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed("it is no text")
    if len(value) > MOST_TEXT:
        raise Malformed("its text is too long")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Malformed("it is neither true nor false")
    return value


READERS = {"number": _number, "text": _text, "flag": _flag, "error": _text}
