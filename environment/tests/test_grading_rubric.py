"""A rubric that does not hold says what, expected and given."""

import json

import pytest
from grading_fakes import NAME, RUBRIC, cell, course_in, teacher

pytest.importorskip("numpy", reason="numpy is not installed; ./kit grade installs it")

from kit.errors import KitError
from kit.grading import course, rubric

PART = {"points": 1, "rule": "close", "tolerance": 1e-3, "reason": "why"}


def parse(part: dict, **whole) -> rubric.Rubric:
    text = {"assignment": "a", "exercises": {"e-answers": {"title": "E", "parts": {"p": part}}}, **whole}
    return rubric.parse(json.dumps(text), "a")


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({**PART, "rule": "clos"}, "expected a rule of"),
        ({**PART, "points": 0}, "expected points above 0"),
        ({**PART, "points": True}, "expected a number but was given True"),
        ({**PART, "tolerance": "1"}, "expected a number but was given '1'"),
        ({**PART, "tolerence": 1}, "'tolerence'"),
        ({**PART, "reason": " "}, "expected a text"),
        ({"points": 1, "rule": "close", "reason": "why"}, "expected ['points', 'reason', 'rule', 'tolerance']"),
        ({"points": 1, "rule": "metric", "metric": "none", "at_most": 1, "reason": "w"}, "expected a metric of"),
        ({"points": 1, "rule": "metric", "metric": "unrebuilt_share", "reason": "w"}, "either at_most or at_least"),
        ({"points": 1, "rule": "at_most", "bound": 1, "partial": [[0.5, 0.5]], "reason": "w"}, "weaker bounds"),
        ({"points": 1, "rule": "at_least", "bound": 1, "partial": [[0.5, 1]], "reason": "w"}, "weaker bounds"),
        ("close", "expected a rule of"),
    ],
)
def test_a_wrong_part(part, said):
    with pytest.raises(rubric.Wrong) as wrong:
        parse(part)
    assert said in str(wrong.value)


def test_a_wrong_whole():
    with pytest.raises(rubric.Wrong, match="expected a but was given b"):
        parse(PART, assignment="b")
    with pytest.raises(rubric.Wrong, match="'p' stands twice"):
        rubric.parse('{"assignment": "a", "exercises": {"e-answers": {"title": "E", "parts": {"p": 1, "p": 2}}}}', "a")
    with pytest.raises(rubric.Wrong, match="ends in -answers"):
        parse(PART, exercises={"e": {"title": "E", "parts": {"p": PART}}})


def test_the_points_add_up_to_the_notebooks(tmp_path):
    assert course.load(NAME, course_in(tmp_path)).points == 4.5
    more = {**RUBRIC, "word-answers": {"title": "W", "parts": {"w": {**PART, "points": 2}}}}
    with pytest.raises(KitError, match=r"word-answers: expected parts worth 1.5 points.* but given 2"):
        course.load(NAME, course_in(tmp_path, exercises=more))
    with pytest.raises(KitError, match="expected the notebook's graded cells"):
        course.load(NAME, course_in(tmp_path, exercises={"twice-answers": RUBRIC["twice-answers"]}))


GIVEN_OPENLY = 'x\n// BEGIN HIDDEN TESTS\n    .give("digits", q -> 1)\n// END HIDDEN TESTS\n'


def changed(which: str, **about) -> dict:
    book = teacher()
    one = next(one for one in book["cells"] if one["id"] == which)
    one["source"] = about.pop("source", one["source"])
    one["metadata"]["nbgrader"].update(about)
    return book


@pytest.mark.parametrize(
    ("book", "said"),
    [
        (changed("word", grade_id="twice"), "the grade id stands twice"),
        (changed("imports", locked=False), "expected a solution cell or a locked one"),
        (changed("imports", grade_id="no spaces"), "letters, digits"),
        (changed("word", source="def word(): return 1"), "expected a marked solution"),
        (changed("word", source="// BEGIN SOLUTION\n1\n// END SOLUTION"), "expected a comment // TODO"),
        (changed("word", source="// TODO: x\n// BEGIN SOLUTION\n1"), "expected // END SOLUTION"),
        (changed("word-answers", source="// BEGIN HIDDEN TESTS\n1"), "hidden tests has no partner"),
        (changed("word-answers", source=GIVEN_OPENLY), r"expected \.hidden"),
    ],
)
def test_a_teachers_notebook_that_does_not_hold(tmp_path, book, said):
    with pytest.raises(KitError, match=said):
        course.load(NAME, course_in(tmp_path, book))


def test_the_version_follows_notebook_and_rubric(tmp_path):
    version = course.load(NAME, course_in(tmp_path / "a")).version
    assert course.load(NAME, course_in(tmp_path / "b")).version == version
    longer = teacher()
    longer["cells"].append(cell("markdown", None, "more"))
    assert course.load(NAME, course_in(tmp_path / "c", longer)).version != version
    words = json.loads(json.dumps(RUBRIC).replace("double it", "twice that"))
    assert course.load(NAME, course_in(tmp_path / "d", exercises=words)).version != version
