"""The regions of a teacher's cell that no student sees."""

import json
import re

HINT = re.compile(r"//\s*TODO:\s*(\S.*)$")
LEFT = re.compile(r"(BEGIN|END)\s+(SOLUTION|HIDDEN\s+TESTS)", re.IGNORECASE)


class Unbalanced(ValueError):
    """A region that begins or ends where it should not."""


def stub(source: str) -> str:
    """The cell as students get it: each solution is a line that throws, with the text of the TODO above it."""
    kept: list[str] = []
    inside = False
    for line in source.splitlines():
        begins, ends = line.strip() == "// BEGIN SOLUTION", line.strip() == "// END SOLUTION"
        if (begins and inside) or (ends and not inside):
            raise Unbalanced(f"expected BEGIN and END SOLUTION in turn but was given {line.strip()!r} out of turn")
        if begins:
            kept.append(_throw(kept, line[: len(line) - len(line.lstrip())]))
        elif not ends and not inside:
            kept.append(line)
        inside = begins or (inside and not ends)
    if inside:
        raise Unbalanced("expected // END SOLUTION but the cell ends")
    return "\n".join(kept)


def has_solution(source: str) -> bool:
    """Whether a solution is marked in the cell."""
    return stub(source) != "\n".join(source.splitlines())


def left(source: str) -> bool:
    """Whether a mark is left over: misspelt ones are found too."""
    return LEFT.search(source) is not None


def _throw(before: list[str], indent: str) -> str:
    hint = HINT.search(before[-1]) if before else None
    if hint is None:
        raise Unbalanced("expected a comment // TODO: ... right above // BEGIN SOLUTION")
    text = json.dumps(f"TODO: {hint[1].strip()}")  # JSON's escapes are Java's too
    return f"{indent}throw new UnsupportedOperationException({text});"
