"""What of a text cell stands on slides, and what is left to the speaker."""

import re

from nbformat import NotebookNode

from kit.book.deck import prose, slide
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
            _paragraph(deck, block.text, introduces=after.kind == "equation")
        elif block.kind in TAKERS:
            TAKERS[block.kind](deck, block.text)


def _heading(deck: Stacks, text: str) -> None:
    marks, title = text.split(" ", 1)
    if len(marks) == 1:
        deck.stack(title, "title")
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
        short = rest if prose.length(rest) < QUESTION_LETTERS else prose.gist(rest)
        deck.put(slide.text(short, _unsaid(rest, short), "question"))
    elif lead.startswith("Exercise"):
        deck.fresh(lead.rstrip("."), "exercise").add(slide.text(rest))
    elif deck.now.kind == "exercise" and not deck.now.closed:
        deck.put(slide.text(text))
    else:
        if lead == "Idea.":
            deck.fresh()
        short = prose.gist(rest, introduces)
        kind = "tail" if re.match(r"[a-z(]", rest) else "text"  # goes on with the sentence of an equation
        deck.put(slide.text(f"**{lead}** {short}" if lead else short, text if short != rest else "", kind))


def _unsaid(whole: str, shown: str) -> str:
    return whole if shown != whole else ""


def _goals(deck: Stacks, lead: str, rest: str) -> None:
    deck.now.notes.append(rest)
    deck.fresh(lead.rstrip(":"))
    for goal in re.split(r";\s+(?:and\s+)?", rest.strip().rstrip(".")):
        deck.put(slide.item(goal, 0))


def _answer(deck: Stacks, text: str) -> None:
    """The question under its picture; the claim comes when the speaker asks for it, the rest is said."""
    deck.now.add(Part("see", f"<p>{SEE}</p>", 46, text))
    if claim := prose.claim(text):
        deck.now.add(Part("claim fragment", slide.markdown(claim), 84))
    deck.now.closed = True


def _equation(deck: Stacks, text: str) -> None:
    """What leads to an equation stays with it."""
    part = slide.equation(text)
    introduction = deck.take() if deck.now.height + part.height > ROOM else []
    if introduction:
        deck.fresh(deck.now.title, deck.now.kind)
    for one in (*introduction, part):
        deck.put(one)


def _list(deck: Stacks, text: str) -> None:
    numbered = text[0].isdigit()
    for number, entry in enumerate(prose.items(text), 1):
        short = entry.split(": ")[0] if deck.now.kind == "quiet" else prose.gist(entry)
        deck.put(slide.item(short, number * numbered, _unsaid(entry, short)))


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
