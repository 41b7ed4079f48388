"""A rubric: what each part of an exercise is worth and how it is judged."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

from kit import paths
from kit.errors import KitError
from kit.grading import metrics

ALWAYS = {"points", "rule", "reason"}
NEEDED = {
    "close": {"tolerance"},
    "equal": set(),
    "shape": set(),
    "at_most": {"bound"},
    "at_least": {"bound"},
    "metric": {"metric"},
}
ALLOWED = {"at_most": {"partial"}, "at_least": {"partial"}, "metric": {"at_most", "at_least", "partial"}}


@dataclass(frozen=True)
class Part:
    """One part: its points, its rule, and what the feedback says when it is lost."""

    name: str
    points: float
    rule: str
    reason: str
    tolerance: float = 0.0
    metric: str = ""
    bound: float = 0.0
    lower: bool = True  # whether a smaller number is better
    partial: tuple[tuple[float, float], ...] = ()  # weaker bounds, and the share of the points each still earns

    def meets(self, value: float, bound: float) -> bool:
        return value <= bound if self.lower else value >= bound

    def share(self, value: float) -> float:
        """The share of the points that a number earns."""
        if self.meets(value, self.bound):
            return 1.0
        return max((share for bound, share in self.partial if self.meets(value, bound)), default=0.0)


@dataclass(frozen=True)
class Exercise:
    """A graded cell: its grade id, a title and its parts."""

    cell: str
    title: str
    parts: tuple[Part, ...]

    @property
    def points(self) -> float:
        return sum(part.points for part in self.parts)

    @property
    def name(self) -> str:
        """As the graded cell publishes it."""
        return self.cell.removesuffix("-answers")


@dataclass(frozen=True)
class Rubric:
    """An assignment's graded cells, in the order of the rubric."""

    assignment: str
    exercises: tuple[Exercise, ...]

    @property
    def points(self) -> float:
        return sum(exercise.points for exercise in self.exercises)


class Wrong(ValueError):
    """What breaks a rubric: what, expected, given."""


def read(file: Path, name: str) -> Rubric:
    """The rubric of an assignment."""
    try:
        return parse(file.read_text(encoding="utf-8"), name)
    except FileNotFoundError:
        raise KitError(f"{paths.short(file)} is missing", "write it: parts, points and rules") from None
    except (Wrong, ValueError) as wrong:
        raise KitError(f"{paths.short(file)}: {wrong}", "mend the rubric") from None


def parse(text: str, name: str) -> Rubric:
    """A rubric from its JSON text."""
    whole = json.loads(text, object_pairs_hook=_once)
    _keys(whole, {"assignment", "exercises"}, set(), "the rubric")
    if whole["assignment"] != name:
        raise Wrong(f'"assignment": expected {name} but was given {whole["assignment"]}')
    return Rubric(name, tuple(_exercise(cell, given) for cell, given in _filled(whole["exercises"], "exercises")))


def agree(rubric: Rubric, points: dict[str, float]) -> None:
    """Fails unless the parts of each graded cell add up to its points in the notebook."""
    ours = {exercise.cell: exercise.points for exercise in rubric.exercises}
    if ours.keys() != points.keys():
        raise Wrong(f"expected the notebook's graded cells {sorted(points)} but was given {sorted(ours)}")
    for cell, wanted in points.items():
        if not math.isclose(ours[cell], wanted, rel_tol=1e-9):
            raise Wrong(f"{cell}: expected parts worth {wanted:g} points, as in the notebook, but given {ours[cell]:g}")


def _once(pairs: list[tuple[str, object]]) -> dict:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise Wrong(f"expected each name once but {next(n for n in names if names.count(n) > 1)!r} stands twice")
    return made


def _filled(given: object, where: str) -> list[tuple[str, object]]:
    if not isinstance(given, dict) or not given:
        raise Wrong(f"{where}: expected at least one entry")
    return list(given.items())


def _keys(given: object, needed: set[str], allowed: set[str], where: str) -> None:
    if not isinstance(given, dict) or not needed <= given.keys() <= needed | allowed:
        have = sorted(given) if isinstance(given, dict) else type(given).__name__
        more = f" and perhaps {sorted(allowed)}" if allowed else ""
        raise Wrong(f"{where}: expected {sorted(needed)}{more} but was given {have}")


def _exercise(cell: str, given: object) -> Exercise:
    if not cell.endswith("-answers"):
        raise Wrong(f"{cell}: expected a grade id that ends in -answers")
    _keys(given, {"title", "parts"}, set(), cell)
    parts = tuple(_part(name, part, f"{cell}, part {name!r}") for name, part in _filled(given["parts"], cell))
    return Exercise(cell, _text(given["title"], f"{cell}, title"), parts)


def _part(name: str, given: object, where: str) -> Part:
    rule = given.get("rule") if isinstance(given, dict) else None
    if rule not in NEEDED:
        raise Wrong(f"{where}: expected a rule of {sorted(NEEDED)} but was given {rule!r}")
    _keys(given, ALWAYS | NEEDED[rule], ALLOWED.get(rule, set()), where)
    made = Part(name, _number(given["points"], where), rule, _text(given["reason"], where))
    if made.points <= 0:
        raise Wrong(f"{where}: expected points above 0 but was given {made.points:g}")
    return _ruled(made, given, where)


def _ruled(part: Part, given: dict, where: str) -> Part:
    if part.rule in ("equal", "shape"):
        return part
    common = (part.name, part.points, part.rule, part.reason)
    if part.rule == "close":
        return Part(*common, tolerance=_number(given["tolerance"], where))
    sides = [side for side in ("at_most", "at_least") if side in given] if part.rule == "metric" else [part.rule]
    if len(sides) != 1:
        raise Wrong(f"{where}: expected either at_most or at_least")
    if part.rule == "metric" and given["metric"] not in metrics.METRICS:
        raise Wrong(f"{where}: expected a metric of {sorted(metrics.METRICS)} but was given {given['metric']!r}")
    bound = _number(given[sides[0]] if part.rule == "metric" else given["bound"], where)
    partial = tuple((_number(weaker, where), _number(share, where)) for weaker, share in given.get("partial", ()))
    lower = sides[0] == "at_most"
    made = Part(*common, metric=given.get("metric", ""), bound=bound, lower=lower, partial=partial)
    for weaker, share in partial:
        if made.meets(weaker, bound) or not 0 < share < 1:
            raise Wrong(f"{where}: expected weaker bounds with shares between 0 and 1 but was given {[weaker, share]}")
    return made


def _number(given: object, where: str) -> float:
    if type(given) not in (int, float) or not math.isfinite(given):
        raise Wrong(f"{where}: expected a number but was given {given!r}")
    return float(given)


def _text(given: object, where: str) -> str:
    if not isinstance(given, str) or not given.strip():
        raise Wrong(f"{where}: expected a text but was given {given!r}")
    return given
