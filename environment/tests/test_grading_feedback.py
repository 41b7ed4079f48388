"""The student's page and the table: nothing in them runs, nothing in them should have stayed hidden."""

import csv
from html.parser import HTMLParser

import pytest

from kit.grading import csvfile, feedback

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&{0}{title}"
PARTS = [
    {"part": "first", "points": 2.0, "of": 2.0, "why": ""},
    {"part": EVIL, "points": 0.5, "of": 1.0, "why": EVIL},
    {"part": "third", "points": 0.0, "of": 1.0, "why": "the sign is wrong"},
]


def result(**about) -> dict:
    exercises = [{"cell": "e-answers", "title": EVIL, "points": 2.5, "of": 4.0, "parts": PARTS}]
    made = {"student": "anna", "assignment": "01-toy", "points": 2.5, "of": 4.0, "status": "graded", "reason": ""}
    return {**made, "seconds": 1.0, "notes": [], "exercises": exercises, **about}


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, page: str):
        super().__init__()
        self.tags, self.attributes = set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}


def test_everything_is_escaped():
    page = feedback.page(result(student=EVIL, assignment=EVIL, reason=EVIL, notes=[EVIL]))
    tags = Tags(page)
    assert tags.tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "span", "ul", "li"}
    assert tags.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}
    assert "&lt;script&gt;" in page
    assert "{0}{title}" in page


def test_the_page_says_what_was_earned_and_why_not_more():
    page = feedback.page(result(notes=["the cell imports was changed or removed; the original was run"]))
    assert "2.5 of 4 points" in page
    assert "first: right" in page
    assert "third: not right" in page
    assert "The sign is wrong." in page
    assert "The cell imports was changed" in page
    assert 'name="viewport"' in page
    assert "default-src 'none'" in page


def test_the_page_lies_in_the_students_folder(tmp_path):
    feedback.write(tmp_path, result())
    assert (tmp_path / "anna" / "01-toy.html").read_text() == feedback.page(result())


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@x", "\t=1", 'a,b"c\nd'])
def test_no_cell_of_the_table_is_a_formula(tmp_path, evil):
    csvfile.write(tmp_path / "grades.csv", [result(student=evil, reason=evil)])
    with (tmp_path / "grades.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["student"].removeprefix("'") == evil
    assert not row["student"].startswith(csvfile.FORMULA)
    assert (row["points"], row["of"]) == ("2.5", "4.0")
