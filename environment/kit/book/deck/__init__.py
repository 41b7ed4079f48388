"""A lecture as slides by the notebook's own structure: a section is a stack; a question, a picture is a slide."""

from nbformat import NotebookNode

from kit.book.deck import code, definitions, text
from kit.book.deck.slide import Slide
from kit.book.deck.stacks import Stacks

SKIPPED = {"check", "hints"}


def stacks(book: NotebookNode) -> list[list[Slide]]:
    """The deck: stacks of slides, one a section."""
    made, before = Stacks(), ""
    cells = [cell for cell in book.cells if not SKIPPED & set(cell.metadata.get("tags", ()))]
    wanted = definitions.needed(cells)
    for number, cell in enumerate(cells):
        if _begun(made, cell):
            if cell.cell_type == "markdown":
                text.tell(made, cell)
            elif cell.cell_type == "code":
                code.show(made, cell, introduced=before == "markdown", wanted=number in wanted)
            before = cell.cell_type
    return made.filled()


def _begun(made: Stacks, cell: NotebookNode) -> bool:
    """Does what the author's own mark asks for; whether the cell is on the slides at all."""
    wish = cell.metadata.get("slideshow", {}).get("slide_type", "")
    if wish == "notes":
        made.now.notes.append(cell.source)
    elif wish == "slide":
        made.stack(made.now.title)
    elif wish == "subslide":
        made.fresh()
    made.glued = wish in ("-", "fragment")
    return wish not in ("skip", "notes")
