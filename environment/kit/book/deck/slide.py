"""A slide: what it shows, how high that is, and what its speaker says."""

import html
import math
import re
from dataclasses import dataclass, field

from nbconvert.filters.markdown_mistune import markdown2html_mistune
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import JavaLexer

from kit import page
from kit.book.deck import prose

WIDTH, ROOM = 1160, 545  # pixels: a line, and what lies under the title
CROWDED = 1.3  # a slide whose letters may become that much smaller
LINE, LETTERS, LITTLE = 42, 74, 290
ROW, FORMULA = 105, 90  # letters of a line of a table, and of an equation
TEXTUAL = {"text", "tail", "question", "quote", "mistake", "equation", "item"}
NOTEBOOK = re.compile(r"\[([^\]]*)\]\((?:[^)]*/)?([\w-]+)\.ipynb[^)]*\)")


@dataclass
class Part:
    """One thing on a slide and its height in pixels, estimated."""

    kind: str
    html: str
    height: int
    note: str = ""  # what is said of it


@dataclass
class Slide:
    """Parts under a title, and the notes."""

    title: str
    kind: str = ""
    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    closed: bool = False  # whatever comes next begins a new one

    @property
    def height(self) -> int:
        small = 0.75 if self.kind == "quiet" else 1
        return int(small * sum(part.height for part in self.parts))

    @property
    def looks(self) -> str:
        """Its classes: little text is set large, a picture needs the title's place."""
        kinds = {part.kind for part in self.parts}
        large = self.height < LITTLE and kinds <= TEXTUAL
        return " ".join([self.kind, *["large"] * large, *["seen"] * ("picture" in kinds)])

    def add(self, part: Part) -> None:
        self.parts.append(part)
        if part.note:
            self.notes.append(part.note)


def markdown(source: str) -> str:
    """HTML with equations as MathML; a link to a notebook is its name."""
    return page.with_equations(NOTEBOOK.sub(r"*\1*", source), markdown2html_mistune)


def text(source: str, note: str = "", kind: str = "text") -> Part:
    """A paragraph."""
    lines = math.ceil(prose.length(source) / (LETTERS if kind != "question" else 60))
    more = {"mistake": 40, "quote": 30, "question": 8 * lines}.get(kind, 0)
    fractions = 24 * lines if r"\dfrac" in source else 0
    return Part(kind, markdown(source), lines * LINE + fractions + 16 + more, note)


def equation(source: str) -> Part:
    """An equation on lines of its own; a very long one is cut at its widest spaces."""
    lines = _cut(source)
    rows = source.count(r"\\") + len(lines)
    tall = re.search(r"\\(frac|sum|int|prod)", source)
    return Part("equation", markdown("\n\n".join(lines)), rows * (72 if tall else 48) + 24)


def _cut(source: str) -> list[str]:
    if prose.length(source) <= FORMULA or r"\begin" in source:
        return [source]
    found: list[str] = []
    line = 1.2 * prose.length(source) / math.ceil(prose.length(source) / FORMULA)
    for piece in source.strip("$").split(r"\qquad"):
        if found and prose.length(longer := rf"{found[-1]}\qquad{piece}") <= line:
            found[-1] = longer
        else:
            found.append(piece)
    return [f"$${line.strip()}$$" for line in found]


def item(source: str, number: int, note: str = "") -> Part:
    """An item of a list; number 0 is a dot."""
    mark = f'<ol start="{number}"><li>%s</li></ol>' if number else "<ul><li>%s</li></ul>"
    lines = math.ceil(prose.length(source) / (LETTERS - 4))
    return Part("item", mark % re.sub(r"^<p>|</p>\s*$", "", markdown(source).strip()), lines * 40 + 10, note)


def table(source: str) -> Part:
    """A table of the text."""
    lines = sum(math.ceil(prose.length(row) / ROW) for row in source.splitlines())
    return Part("table", markdown(source), lines * 40)


def code(source: str) -> Part:
    """Java, as large as its longest line allows."""
    shown = highlight(source, JavaLexer(stripnl=False), HtmlFormatter(nowrap=True)).rstrip()
    return _lines("code", shown, source)


def said(source: str) -> Part:
    """What a cell printed, twelve lines of it."""
    lines = source.strip("\n").splitlines()
    shown = "\n".join([*lines[:12], *(["..."] if len(lines) > 12 else [])])
    return _lines("said", html.escape(shown), shown)


def _lines(kind: str, shown: str, source: str) -> Part:
    lines = source.splitlines() or [""]
    size = min(26.0, (WIDTH - 30) / (0.61 * max(len(line) for line in lines)))
    body = f'<pre style="font-size:{size / 30:.3f}em"><code>{shown}</code></pre>'
    return Part(kind, body, math.ceil(len(lines) * size * 1.35) + 34)


def picture(source: str, alt: str, height: int = 330) -> Part:
    """A picture, which takes what place is left."""
    return Part("picture", f'<img src="{source}" alt="{html.escape(alt, quote=True)}">', height)
