"""What of a lecture's text and code stands on its slides, and whether it is understood without the rest."""

import html
import re
from collections.abc import Iterator

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from kit import catalog
from kit.book import deck
from kit.book.deck import gist, prose
from kit.book.deck.slide import Part

MORE = "Many more words follow it, and nobody reads them from a wall, however large the hall may be. " * 5
BACK = re.compile(r"\W*(So|This|These|It|Its|Their|They|Both|Or|Now|Then|One|From|Put|That|Here)\b")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ho et al. (2020) did. We do.", "Ho et al. (2020) did."),
        ("See $a. B$ here. Then.", "See $a. B$ here."),
        ("**All. Bold.** Not.", "**All. Bold.**"),
        ("A (b. C. d) e. F.", "A (b. C. d) e."),
        ("K. Kolasiński, slides. More.", "K. Kolasiński, slides."),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text, first):
    assert prose.sentences(text)[0] == first


@pytest.mark.parametrize(
    ("text", "introduces", "shown"),
    [
        (f"The ring has a hole. {MORE}", False, "The ring has a hole."),
        (f"Nothing yet. {MORE}Take a point. Push it away:", True, "Take a point. Push it away:"),
        (f"{MORE}Its mean is $m = a + b$. {MORE}The rest is:", True, "Its mean is $m = a + b$."),
        (f"Of this we know. {MORE}This is the **evidence**. {MORE}", False, "This is the **evidence**."),
        (f"Read them. The prior: what? {MORE}", False, "Read them. The prior: what?"),
        (f"What is there? What made it? {MORE}", False, "What is there? What made it?"),
        (f"**Packing** (Lin et al. 2018). The judge sees two. {MORE}", False, "The judge sees two."),
    ],
)
def test_a_slide_keeps_what_its_sentences_need(text, introduces, shown):
    said = gist.gist(text, introduces=introduces)
    assert shown in said
    assert prose.length(said) < prose.length(text) / 1.5


def test_an_idea_keeps_its_first_sentence():
    first = "The loss is noisy: each example is seen at one time with one noise."
    last = "The mean of many places is nearer to the middle than any of them:"
    assert gist.gist(f"{first} {MORE}{last}", led=True, introduces=True) == f"{first} {last}"


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("Kingma and Ba, *Adam: a method*, 2015: the rule.", "Kingma and Ba, *Adam: a method*, 2015"),
        ("A, *One*, 1990: the first; B, *Two*, 1991. C, *Three*: more.", "A, *One*, 1990; B, *Two*, 1991; C, *Three*"),
        ("Slides: Oxford (a step); Aarhus (the rest).", "Slides: Oxford (a step); Aarhus (the rest)."),
    ],
)
def test_a_source_is_cut_outside_of_its_title(entry, named):
    assert prose.works(entry) == named


def test_items_of_a_summary_are_whole():
    (summary,) = deck.stacks(new_notebook(cells=[new_markdown_cell(f"## Summary\n\n1. One thing. {MORE}")]))[-1]
    assert "wall" in summary.parts[0].html and summary.notes == []


def test_code_that_a_later_cell_needs_is_shown_though_it_shows_nothing():
    cells = [
        "import a.B;",
        "double twice(double x) { return 2 * x; }",
        "int idle = 1;",
        "double[] all = {twice(2)};",
        "",
    ]
    shown = [new_code_cell(source) for source in cells]
    book = new_notebook(cells=[*shown, new_markdown_cell("Now"), new_code_cell("print(all)")])
    code = "".join(part.html for stack in deck.stacks(book) for one in stack for part in one.parts)
    assert "twice" in code and "all" in code
    assert "idle" not in code and "import" not in code


def test_a_title_has_no_notes_and_its_goals_are_a_slide_of_their_own():
    text = "# 01 · A lecture\n\n*What you will be able to do:* see; and say.\n\n**Why anyone wants it.** Because."
    ((title, goals, why),) = deck.stacks(new_notebook(cells=[new_markdown_cell(text)]))
    assert (title.kind, title.parts, title.notes) == ("title", [], [])
    assert goals.title == "What you will be able to do" and len(goals.parts) == 2
    assert why.title == "01 · A lecture" and "Because" in why.parts[0].html


def opening(book: nbformat.NotebookNode) -> Iterator[Part]:
    """The texts with which slides begin, and the ideas."""
    for one in (one for stack in deck.stacks(book) for one in stack if one.parts):
        yield from (
            part for part in one.parts if part.kind == "text" and (part is one.parts[0] or "Idea." in part.html)
        )


@pytest.mark.parametrize("name", [book.path.stem for book in catalog.notebooks() if book.kind == "lectures"])
def test_no_slide_begins_with_a_word_that_points_to_what_is_not_there(name):
    (notebook,) = catalog.choose([name])
    for part in opening(nbformat.read(notebook.path, as_version=4)):
        text = prose.lead(
            html.unescape(re.sub("</?strong>", "**", re.sub("<(?!/?strong)[^>]+>", "", part.html))).strip()
        )[1]
        if part.note and BACK.match(text):
            told = [one for one in prose.sentences(prose.lead(part.note)[1]) if not one.startswith("(")]
            assert BACK.match(told[0]), text
