"""The map from the slides' topics to the course, and the scoreboard."""

import json
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from kit import catalog, execute, paths
from kit.book import scoreboard, topics

KNOWN = json.loads(topics.DATA.read_text(encoding="utf-8"))
PLACES = [place for entry in (*KNOWN["topics"], *KNOWN["errata"]) for place in entry["places"]]
BAR = {"name": "a.b", "value": 0.5, "unit": "nats", "reference": 0.4, "source": "our bar", "better": "lower"}
GAN = {"name": "GAN", "value": 8.0, "source": "Lin et al. 2018; ours 8, 5 seeds"}
PAPER = {"name": "GAN", "value": 7.6, "reference": 6.3, "source": "Lin et al. 2018; ours 7.60 ± 0.89, 5 seeds"}


@pytest.mark.parametrize("notebook", sorted({place["notebook"] for place in PLACES}))
def test_every_heading_that_the_map_names_is_in_its_notebook(notebook):
    there = topics.headings(paths.NOTEBOOKS / f"{notebook}.ipynb")
    named = {place["heading"] for place in PLACES if place["notebook"] == notebook}
    assert named <= set(there), f"missing: {named - set(there)}"


def test_every_lecture_and_reproduction_is_the_place_of_a_topic():
    known = {book.name for book in catalog.notebooks() if book.kind != "assignments"}
    assert known - {place["notebook"] for place in PLACES} <= {
        "lectures/00-tour",
        "reproductions/digit-classifier",
        "reproductions/steps-against-quality",
    }


def test_a_lecture_that_a_topic_waits_for_does_not_exist_yet():
    waited = {topic["later"] for topic in KNOWN["topics"] if "later" in topic}
    assert not waited & {book.path.stem for book in catalog.notebooks()}, "give its topics their places"


def test_a_topic_is_cited_and_has_a_place_or_says_not_yet_or_not_planned():
    page = topics.page()
    later = [topic for topic in KNOWN["topics"] if "later" in topic]
    without = [topic for topic in KNOWN["topics"] if not topic["places"]]
    assert page.count("not yet; its place is lecture ") == len(later)
    assert page.count("| not planned |") == len(without) - len(later)
    assert "not yet; its place is lecture 07, VAE variants |" in page
    assert all(set(topic["slides"]) <= set(topics.SLIDES) and topic["slides"] for topic in KNOWN["topics"])
    assert "lectures/01-pca-as-autoencoder.ipynb#12-the-best-linear-code" in page


def test_no_page_leads_to_the_teachers_solutions():
    page = topics.page()
    assert "(assignments" not in page
    assert "assignment 04, exercise 3" in page
    assert all(re.match(r"\d\. ", place["heading"]) for place in PLACES if place["notebook"].startswith("assignments"))


def test_the_index_calls_no_lecture_unwritten_that_is_there():
    index = (paths.ENVIRONMENT / "book" / "index.md").read_text(encoding="utf-8")
    unwritten = re.search(r"^([\d, and]+)\(.*are not written yet", index, re.MULTILINE)[1]
    written = {book.path.stem[:2] for book in catalog.notebooks() if book.kind == "lectures"}
    assert set(re.findall(r"\d\d", unwritten)) == {f"{number:02}" for number in range(15)} - written


def test_the_three_errata_of_the_slides_are_stated_right():
    page = topics.page()
    for right in ("half the sum of", "φ(E[X]) ≥ E[φ(X)] for a concave φ", "its square root"):
        assert right in page


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of one lecture that was run and one reproduction that was not."""
    monkeypatch.setattr(paths, "NOTEBOOKS", tmp_path / "notebooks")
    monkeypatch.setattr(paths, "BUILD", tmp_path / "build")
    lecture, waiting = new_code_cell("new Scoreboard()"), new_code_cell("Reproduction.plan()\n.minutes(45)")
    board = {execute.SCOREBOARD: {"rows": [BAR, PAPER]}}
    ran = new_code_cell(lecture.source, execution_count=1, outputs=[new_output("display_data", board)])
    for file, cell in (
        ("notebooks/lectures/01-a.ipynb", lecture),
        ("notebooks/reproductions/b.ipynb", waiting),
        ("build/lectures/01-a.ipynb", ran),
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        title = new_markdown_cell(f"# {file[-7].upper()}")
        nbformat.write(new_notebook(cells=[title, cell]), tmp_path / file)


def test_the_scoreboard_has_a_row_for_each_result_and_invents_none(course):
    page = scoreboard.page()
    assert "| a.<wbr>b<br>nats | **0.5** | ≤ 0.4 | no | our bar |" in page
    assert "| GAN<br> | **7.60 ± 0.89 (5 seeds)** | 6.3 |  | Lin et al. 2018 |" in page
    assert "### [B](reproductions/b.ipynb)\n\nNot run here. `./kit run b` takes about 45 minutes." in page


def test_a_paper_is_the_source_of_its_own_numbers_only():
    (table,) = scoreboard.tables([("", [dict.fromkeys(execute.ROW) | GAN])])
    assert table.endswith("| GAN<br> | **8 (5 seeds)** |  |  |  |")


def test_each_table_keeps_its_title_and_a_long_one_the_rows_with_a_reference():
    empty = dict.fromkeys(execute.ROW)
    long = [empty | PAPER] + [empty | GAN] * scoreboard.LONG
    parts = list(scoreboard.tables([("Ring", long), ("Grid", [empty | GAN]), ("Cells", long[1:] * 2)]))
    more = "rows, without a published number, are in the notebook."
    assert parts[::2][:2] == ["**Ring**", f"{scoreboard.LONG} more {more}"]
    assert parts[1].count("GAN") == 1 and "| 6.3 |" in parts[1]
    assert parts[3] == "**Grid**" and parts[4].count("GAN") == 1
    assert parts[5:] == ["**Cells**", f"{2 * scoreboard.LONG} {more}"]
