"""A code cell and what it shows: code on a slide, its picture beside it, below it or on the next one."""

import re

from nbformat import NotebookNode

from kit import execute
from kit.book.deck import outputs, slide
from kit.book.deck.slide import CROWDED, ROOM, Part
from kit.book.deck.stacks import Stacks

ONE_LINE, FEW_LINES, NARROW = 2, 6, 56  # code above any picture; above a wide one; beside a high one
WIDE, HIGH = 2.0, 1.4  # width over height


def show(deck: Stacks, cell: NotebookNode, introduced: bool, wanted: bool) -> None:
    """Puts a code cell onto slides; imports, and what shows nothing and is not wanted, are left out."""
    shown = outputs.shown(cell)
    if "exercise" in cell.metadata.get("tags", ()):
        deck.put(slide.code(cell.source))
        deck.now.closed = True
    elif deck.now.kind == "exercise" and not deck.now.closed:
        deck.put(slide.code(cell.source))  # given for the exercise
    elif any(execute.SCOREBOARD in output.get("data", {}) for output in cell.get("outputs", ())):
        _tables(deck, shown)
    elif shown or ((introduced or wanted) and not _only_imports(cell.source)):
        _code(deck, cell.source, shown, introduced)


def _code(deck: Stacks, source: str, shown: outputs.Shown, introduced: bool) -> None:
    introduction = deck.take() if introduced else []  # the last paragraph before the code
    deck.fresh(deck.now.title if introduction else None)
    for part in (*introduction, slide.code(source)):
        deck.put(part)
    if shown.said:
        _said(deck, slide.said(shown.said))
    _tables(deck, shown)
    for picture in shown.pictures:
        _picture(deck, picture, source)
    deck.now.closed = bool(shown.pictures) or not shown.said


def _said(deck: Stacks, part: Part) -> None:
    """What a cell printed stays under its code, even if both must be a little smaller."""
    if deck.now.height + part.height < CROWDED * ROOM:
        deck.now.add(part)
    else:
        deck.put(part)


def _picture(deck: Stacks, picture: outputs.Picture, source: str) -> None:
    part = slide.picture(picture.source, picture.alt)
    lines = source.splitlines()
    first = not any(one.kind == "picture" for one in deck.now.parts)
    few = len(lines) <= (FEW_LINES if picture.shape >= WIDE else ONE_LINE)
    if first and picture.shape < HIGH and max(map(len, lines)) <= NARROW:
        deck.now.kind, part.height = "beside", 0
    elif not (first and few and deck.now.height + part.height <= ROOM):
        deck.fresh()
    deck.put(part)


def _tables(deck: Stacks, shown: outputs.Shown) -> None:
    for table in shown.tables:
        deck.fresh().add(Part("table", table, min(ROOM, 44 * table.count("<tr"))))


def _only_imports(source: str) -> bool:
    return all(re.match(r"import |//|$", line.strip()) for line in source.splitlines())
