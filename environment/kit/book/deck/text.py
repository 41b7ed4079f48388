"""What of a text cell stands on slides, and what is left to the speaker."""

import re

from nbformat import NotebookNode

from kit.book.deck import gist, prose, slide
from kit.book.deck.slide import ROOM, Part
from kit.book.deck.stacks import Stacks

ABLE = re.compile(r"able to do\W*$")
QUIET = ("Sources", "Further reading")
SEE = "What do you see?"
QUESTION_LETTERS, MISTAKE_LETTERS = 330, 340


def tell(deck: Stacks, cell: NotebookNode) -> None:
    """Puts a text cell onto slides, block by block."""
    found = prose.blocks(cell.source)
    for block, after in zip(found, [*found[1:], prose.Block("", "")], strict=True):
        if block.kind == "text":
            _paragraph(deck, block.text, introduces=after.kind == "equation" or block.text.endswith(":"))
        elif block.kind in TAKERS:
            TAKERS[block.kind](deck, block.text)


def _heading(deck: Stacks, text: str) -> None:
    marks, title = text.split(" ", 1)
    if len(marks) == 1:
        deck.stack(title, "title")
        deck.now.closed = True
    elif len(marks) == 2:
        deck.stack(title, "quiet" if title in QUIET else "")
    else:
        deck.fresh(title)


def _paragraph(deck: Stacks, text: str, introduces: bool) -> None:
    lead, rest = prose.lead(text)
    if ABLE.search(lead):
        _goals(deck, lead, rest)
    elif lead == SEE:
        _answer(deck, rest)
    elif lead == "Question.":
        short = rest if prose.length(rest) < QUESTION_LETTERS else gist.gist(rest)
        deck.put(slide.text(short, _unsaid(rest, short), "question"))
    elif lead.startswith("Exercise"):
        deck.fresh(lead.rstrip("."), "exercise").add(slide.text(rest))
    elif deck.now.kind == "exercise" and not deck.now.closed:
        deck.put(slide.text(text))
    else:
        if lead == "Idea.":
            deck.fresh()
        short = gist.gist(rest, bool(lead), introduces)
        kind = "text" if lead or not re.match(r"[a-z(]", short) else "tail"  # goes on with an equation's sentence
        part = slide.text(f"**{lead}** {short}" if lead else short, text if short != rest else "", kind)
        deck.put(part, crowds=kind == "tail" or (not (lead or introduces) and gist.points_back(short)))


def _unsaid(whole: str, shown: str) -> str:
    return whole if shown != whole else ""


def _goals(deck: Stacks, lead: str, rest: str) -> None:
    deck.fresh(lead.rstrip(":"))
    for goal in re.split(r";\s+(?:and\s+)?", rest.strip().rstrip(".")):
        deck.put(slide.item(goal, 0))
    deck.now.closed = True


def _answer(deck: Stacks, text: str) -> None:
    """The question under its picture; the claim comes when the speaker asks for it, the rest is said."""
    deck.now.add(Part("see", f"<p>{SEE}</p>", 46, text))
    if claim := prose.claim(text):
        deck.now.add(Part("claim fragment", slide.markdown(claim), 84))
    deck.now.closed = True


def _equation(deck: Stacks, text: str) -> None:
    """What leads to an equation stays with it."""
    part = slide.equation(text)
    goes_on = bool(deck.now.parts) and deck.now.parts[-1].kind == "equation"
    introduction = deck.take() if deck.now.height + part.height > ROOM else []
    if introduction:
        deck.fresh(deck.now.title, deck.now.kind)
    for one in (*introduction, part):
        deck.put(one, crowds=goes_on)


def _list(deck: Stacks, text: str) -> None:
    numbered = text[0].isdigit()
    whole = deck.section == "Summary"
    shorten = prose.works if deck.now.kind == "quiet" else gist.gist
    for number, entry in enumerate(prose.items(text), 1):
        short = entry if whole else shorten(entry)
        deck.put(slide.item(short, number * numbered, _unsaid(entry, short)), crowds=whole)


def _quote(deck: Stacks, text: str) -> None:
    lead, rest = prose.lead(text)
    whole = re.sub(r"^> ?", "", rest, flags=re.MULTILINE)
    if not lead:
        deck.put(slide.text(whole, kind="quote"))
        return
    short = prose.beginning(whole, MISTAKE_LETTERS)
    deck.fresh(lead.rstrip("."), "mistake").add(slide.text(short, _unsaid(whole, short), "mistake"))
    deck.now.closed = True


TAKERS = {
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "equation": _equation,
    "table": lambda deck, text: deck.put(slide.table(text)),
    "code": lambda deck, text: deck.put(slide.code(re.sub(r"^```.*$\n?", "", text, flags=re.MULTILINE))),
}
