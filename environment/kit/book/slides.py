"""The lectures as slides: one HTML file a lecture that holds all it needs, speaker's view included."""

import re
from pathlib import Path

import nbformat
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pygments.formatters import HtmlFormatter

from kit import files, paths
from kit.book import deck, python, sources
from kit.book.deck import slide

LOOKS = paths.ENVIRONMENT / "book" / "slides"
REVEAL = "sphinx_revealjs/_static/revealjs"  # this package brings reveal.js and its plugins along


def write(executed: dict[str, Path], folder: Path) -> list[Path]:
    """Makes NAME.html of each executed lecture."""
    scripts = _scripts()
    made = []
    for name, path in executed.items():
        made.append(folder / f"{name}.html")
        files.write(made[-1], render(sources.read(path), name, scripts))
    return made


def render(book: nbformat.NotebookNode, name: str, scripts: dict[str, str] | None = None) -> str:
    """The deck of a notebook."""
    looks = Environment(loader=FileSystemLoader(LOOKS), undefined=StrictUndefined, autoescape=False)
    return looks.get_template("deck.html.j2").render(
        title=_title(book, name),
        stacks=deck.stacks(book),
        markdown=slide.markdown,
        colours=HtmlFormatter(style="friendly").get_style_defs(".code pre"),
        looks=(LOOKS / "deck.css").read_text(encoding="utf-8"),
        fit=(LOOKS / "fit.js").read_text(encoding="utf-8"),
        **(scripts or _scripts()),
    )


def _title(book: nbformat.NotebookNode, name: str) -> str:
    found = re.search(r"^# (.+)$", "\n".join(cell.source for cell in book.cells[:1]), re.MULTILINE)
    return found[1] if found else name


def _scripts() -> dict[str, str]:
    """reveal.js, its style and its notes plugin."""
    names = {
        "reveal": "dist/reveal.js",
        "notes": "plugin/notes/notes.js",
        "reset": "dist/reset.css",
        "style": "dist/reveal.css",
    }
    home = next(python().parents[1].rglob(REVEAL))
    return {key: (home / name).read_text(encoding="utf-8") for key, name in names.items()}
