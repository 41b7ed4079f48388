"""The book: the course as a web site, with slides and a scoreboard."""

from pathlib import Path

from kit import programs


def python() -> Path:
    """The Python of .venv-book, which has Sphinx and reveal.js."""
    return programs.own_python("book", "Sphinx and reveal.js", "260 MB")
