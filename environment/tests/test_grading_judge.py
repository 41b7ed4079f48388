"""The judge: its rules, and published values that are forged or malformed."""

import base64
import json
import math

import pytest
from grading_fakes import tensor

pytest.importorskip("numpy", reason="numpy is not installed; ./kit grade installs it")

from kit.grading import judge, rubric, values


def read(*parts: dict) -> values.Parts:
    return values.last([{"exercise": "e", "parts": list(parts)}], "e")


def part(rule: str, **about) -> rubric.Part:
    given = {"points": 2, "rule": rule, "reason": "the mean should be 0", **about}
    text = {"assignment": "a", "exercises": {"e-answers": {"title": "E", "parts": {"p": given}}}}
    return rubric.parse(json.dumps(text), "a").exercises[0].parts[0]


def points(one: rubric.Part, given: dict | None, expected: dict | None = None) -> float:
    verdict = judge.verdict(one, read({"part": "p", **given}) if given else {}, read({"part": "p", **(expected or {})}))
    assert bool(verdict.why) == (verdict.points < 2), "a lost point has its reason, a full part none"
    return verdict.points


THREE = tensor([1, -2, 1000], [3])


@pytest.mark.parametrize(
    ("given", "earned"),
    [
        (THREE, 2),
        (tensor([1.0009, -2.0019, 1000.9], [3]), 2),  # relative above 1
        (tensor([1.0011, -2, 1000], [3]), 0),
        (tensor([1, -2, 1001.1], [3]), 0),
        (tensor([1, -2, 1000], [1, 3]), 0),
        (tensor([1, -2], [2]), 0),
        (tensor([1, -2, math.nan], [3]), 0),
        (tensor([1, -2, math.inf], [3]), 0),
        (tensor([1, -2, 1e308], [3]), 0),
        ({"kind": "number", "value": 1}, 0),
        ({"kind": "text", "value": "1"}, 0),
        ({"kind": "error", "value": "NullPointerException: x"}, 0),
        (None, 0),
    ],
)
def test_close(given, earned):
    assert points(part("close", tolerance=1e-3), given, THREE) == earned


@pytest.mark.parametrize(
    ("given", "expected", "earned"),
    [
        ({"kind": "text", "value": "yes"}, {"kind": "text", "value": "yes"}, 2),
        ({"kind": "text", "value": "Yes"}, {"kind": "text", "value": "yes"}, 0),
        ({"kind": "flag", "value": True}, {"kind": "flag", "value": True}, 2),
        ({"kind": "number", "value": 1}, {"kind": "flag", "value": True}, 0),
        ({"kind": "flag", "value": True}, {"kind": "number", "value": 1}, 0),
        ({"kind": "number", "value": 3.0}, {"kind": "number", "value": 3}, 2),
        ({"kind": "number", "value": 3.0000001}, {"kind": "number", "value": 3}, 0),
        (tensor([1, 2], [2]), tensor([1, 2], [2]), 2),
        (tensor([1, 2], [2, 1]), tensor([1, 2], [2]), 0),
    ],
)
def test_equal(given, expected, earned):
    assert points(part("equal"), given, expected) == earned


def test_shape_looks_at_nothing_else():
    assert points(part("shape"), tensor([7, 8], [2, 1]), tensor([1, 2], [2, 1])) == 2
    assert points(part("shape"), tensor([7, 8], [1, 2]), tensor([1, 2], [2, 1])) == 0


@pytest.mark.parametrize(("value", "earned"), [(4, 2), (5, 2), (6, 1), (7, 0), (math.nan, 0), (-math.inf, 0)])
def test_a_bound_with_partial_credit(value, earned):
    one = part("at_most", bound=5, partial=[[6, 0.5]])
    assert points(one, {"kind": "number", "value": value}) == earned
    assert points(part("at_least", bound=-5, partial=[[-6, 0.5]]), {"kind": "number", "value": -value}) == earned


def test_a_tensor_is_no_single_number():
    assert points(part("at_most", bound=5), tensor([1], [1])) == 0


MALFORMED = [
    {"part": "p", "kind": "tensor", "shape": [2], "values": tensor([1], [1])["values"]},
    {"part": "p", "kind": "tensor", "shape": [1], "values": tensor([1, 2], [2])["values"]},
    {"part": "p", "kind": "tensor", "shape": [2], "values": tensor([1], [1])["values"] + "=" * 12},
    {"part": "p", "kind": "tensor", "shape": [1], "values": "é" * 12},
    {"part": "p", "kind": "tensor", "shape": [-1, -1], "values": tensor([1], [1])["values"]},
    {"part": "p", "kind": "tensor", "shape": [True], "values": tensor([1], [1])["values"]},
    {"part": "p", "kind": "tensor", "shape": [1.0], "values": tensor([1], [1])["values"]},
    {"part": "p", "kind": "tensor", "shape": [1] * 9, "values": tensor([1], [1])["values"]},
    {"part": "p", "kind": "tensor", "shape": [10**9, 10**9], "values": ""},
    {"part": "p", "kind": "tensor", "shape": None, "values": None},
    {"part": "p", "kind": "tensor"},
    {"part": "p", "kind": "number", "value": "1"},
    {"part": "p", "kind": "number", "value": True},
    {"part": "p", "kind": "number", "value": 10**400},
    {"part": "p", "kind": "text", "value": "x" * 10_001},
    {"part": "p", "kind": "text", "value": ["x"]},
    {"part": "p", "kind": "flag", "value": 1},
    {"part": "p", "kind": "pickle", "value": "x"},
    {"part": "p", "kind": ["tensor"], "value": "x"},
    {"part": "p"},
]


@pytest.mark.parametrize("entry", MALFORMED)
def test_malformed_values_are_no_answer(entry):
    assert read(entry)["p"].kind == "malformed"
    verdict = judge.verdict(
        part("close", tolerance=1e9), read(entry), read({"part": "p", "kind": "number", "value": 1})
    )
    assert verdict.points == 0
    assert "cannot be read" in verdict.why


def test_a_part_that_is_published_twice_is_no_answer():
    one = {"part": "p", "kind": "number", "value": 1}
    assert read(one, one)["p"].kind == "malformed"


def test_only_the_last_bundle_of_the_exercise_counts():
    def bundle(exercise: object, value: float) -> dict:
        return {"exercise": exercise, "parts": [{"part": "p", "kind": "number", "value": value}]}

    bundles = [bundle("e", 1), json.dumps(bundle("e", 2)), bundle("other", 3), bundle(["e"], 4), None, "{", [], 5]
    assert values.last(bundles, "e")["p"].content == 2
    for nothing in ([], None, {}, [{"exercise": "e"}], [{"exercise": "e", "parts": {"p": 1}}]):
        assert values.last(nothing, "e") == {}


def test_all_parts_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(values, "MOST_IN_ALL", 5)
    parts = read(*({"part": f"p{i}", **THREE} for i in range(3)))
    assert [parts[f"p{i}"].kind for i in range(3)] == ["tensor", "malformed", "malformed"]
    monkeypatch.setattr(values, "MOST_PARTS", 2)
    assert len(read(*({"part": f"p{i}", **THREE} for i in range(3)))) == 2


def test_reasons_carry_nothing_that_the_run_computed():
    secret = "3.14159"
    encoded = base64.b64encode(secret.encode()).decode()
    forged = [
        {"part": "p", "kind": "error", "value": f"NullPointerException: {secret}"},
        {"part": "p", "kind": "error", "value": f"x{secret}: y"},
        {"part": "p", "kind": "error", "value": f"not written yet: {secret}"},
        {"part": "p", "kind": secret, "value": secret},
        {"part": "p", "kind": "tensor", "shape": [314159], "values": encoded},
        {"part": "p", "kind": "text", "value": secret},
    ]
    for entry in forged:
        why = judge.verdict(part("close", tolerance=1), read(entry), read({"part": "p", **THREE})).why
        assert why and secret not in why and encoded not in why and "314159" not in why
    why = judge.verdict(part("close", tolerance=1), read(forged[0]), read({"part": "p", **THREE})).why
    assert "NullPointerException" in why
