"""Reads what a sandbox handed out. All of it may be forged: sizes, depths and types are checked, text is cleaned."""

import json
import re

from kit.grading.limits import Limits

# What the client inside may say about the end; the sentences are ours.
ENDS = {
    "ok": "",
    "timeout": "a cell did not end within {limits.cell_seconds:.0f} s",
    "died": "the kernel died, for example by System.exit",
    "output": "a cell showed more than {limits.flood_mb} MB of text or {limits.bundle_mb} MB of answers",
}
ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
MOST_OUTPUTS, MOST_PARTS, MOST_AXES, NAME = 1000, 1000, 8, 200
MOST_COMMAS = 100_000  # numbers travel packed: what has more takes many times its size in memory, and is no answer
KINDS = ("tensor", "number", "text", "flag", "error")


def lines(raw: bytes) -> list[dict]:
    """The lines that are JSON objects; others are skipped."""
    found = []
    for line in raw.split(b"\n"):
        try:
            value = json.loads(line) if line.strip() and line.count(b",") <= MOST_COMMAS else None
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            found.append(value)
    return found


def end(said: list[dict], limits: Limits) -> tuple[str, str] | None:
    """How the client says it ended; none where it did not say."""
    status = next((line["end"] for line in reversed(said) if "end" in line), None)
    return (status, ENDS[status].format(limits=limits)) if isinstance(status, str) and status in ENDS else None


def cells(said: list[dict], count: int) -> dict[int, dict]:
    """The first line of each cell, by the cell's number."""
    found: dict[int, dict] = {}
    for line in said:
        number = line.get("cell")
        if type(number) is int and 0 <= number < count and isinstance(line.get("outputs"), list):
            found.setdefault(number, line)
    return found


def shown(line: dict, limits: Limits) -> list[dict]:
    """A cell's outputs as a notebook holds them: text only."""
    left, outputs = limits.text_kb * 1024, []
    for output in line["outputs"][:MOST_OUTPUTS]:
        if isinstance(output, dict):
            made = _output(output, left)
            left -= sum(map(len, map(str, made.values())))
            outputs.append(made)
    return outputs if left > 0 else [*outputs, {"output_type": "stream", "name": "stdout", "text": "\n[cut here]\n"}]


def _output(output: dict, most: int) -> dict:
    text = clean(output.get("text"), max(most, 0))
    if output.get("kind") == "stream":
        return {"output_type": "stream", "name": "stderr" if output.get("name") == "stderr" else "stdout", "text": text}
    if output.get("kind") == "error":
        named = {key: clean(output.get(key), NAME * 5) for key in ("ename", "evalue")}
        return {"output_type": "error", **named, "traceback": text.splitlines()}
    return {"output_type": "display_data", "data": {"text/plain": text}, "metadata": {}}


def clean(text: object, most: int) -> str:
    """Text without escapes, control characters and halves of characters; empty where it is no text."""
    if not isinstance(text, str):
        return ""
    plain = UNSEEN.sub("", ESCAPES.sub("", text[: 2 * most]).replace("\r\n", "\n"))
    return plain[:most].encode("utf-8", "replace").decode("utf-8")


def bundles(line: dict) -> list[dict]:
    """The bundles of answers that a cell published, each of the shape that is agreed, in their order."""
    texts = (output.get("bundle") for output in line["outputs"][:MOST_OUTPUTS] if isinstance(output, dict))
    return [bundle for text in texts if isinstance(text, str) and (bundle := _bundle(text)) is not None]


def _bundle(text: str) -> dict | None:
    try:
        value = json.loads(text) if text.count(",") <= MOST_COMMAS else None
        value = json.loads(value) if isinstance(value, str) and value.count(",") <= MOST_COMMAS else value
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not isinstance(value.get("parts"), list):
        return None
    parts = [part for part in map(_part, value["parts"][:MOST_PARTS]) if part is not None]
    return {"exercise": clean(value.get("exercise"), NAME), "parts": parts}


def _part(part: object) -> dict | None:
    if not isinstance(part, dict) or part.get("kind") not in KINDS or not isinstance(part.get("part"), str):
        return None
    named = {"part": clean(part["part"], NAME), "kind": part["kind"]}
    if part["kind"] == "tensor":
        shape, values = part.get("shape"), part.get("values")
        sizes = isinstance(shape, list) and len(shape) <= MOST_AXES and all(type(n) is int and n >= 0 for n in shape)
        return {**named, "shape": shape, "values": values} if sizes and isinstance(values, str) else None
    value = part.get("value")
    wanted = {"number": (int, float), "flag": (bool,)}.get(part["kind"], (str,))
    if type(value) not in wanted:
        return None
    return {**named, "value": clean(value, 100 * NAME) if isinstance(value, str) else value}
