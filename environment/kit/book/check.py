"""What must hold in a finished book: links lead somewhere, nothing comes from outside, equations are set."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kit import paths
from kit.errors import KitError

OUTSIDE = re.compile(r"^(?:https?:)?//", re.IGNORECASE)
STYLE = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
LOADED = ("src", "srcset", "poster", "data")
SHOWN_LINKS = ("canonical", "author", "search", "next", "prev", "index", "help", "copyright")


@dataclass
class Counts:
    """How much was looked at."""

    pages: int = 0
    figures: int = 0
    links: int = 0
    equations: int = 0

    def __str__(self) -> str:
        return ", ".join(f"{count:,} {name}" for name, count in vars(self).items())


@dataclass
class Page:
    """What of a page can be wrong."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    unset: list[str] = field(default_factory=list)  # of equations: what stayed TeX
    figures: int = 0
    equations: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._inside = ""  # math or style

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.ids |= {given[name] for name in ("id", "name") if name in given}
        self.page.loaded += [given[name] for name in LOADED if name in given]
        self.page.loaded += STYLE.findall(given.get("style", ""))
        if tag == "link" and given.get("rel") not in SHOWN_LINKS:
            self.page.loaded.append(given.get("href", ""))
        elif "href" in given:
            self.page.links.append(given["href"])
        self.page.figures += tag == "img"
        self.page.equations += tag == "math"
        if tag in ("math", "style"):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "math" and "\\" in data:
            self.page.unset.append(data.strip())
        elif self._inside == "style":
            self.page.loaded += STYLE.findall(data)


def verify(folder: Path) -> Counts:
    """Reads every page and style sheet; an error names all that is wrong."""
    pages = (file for file in sorted(folder.rglob("*.html")) if "_static" not in file.parts)
    read = {file: _read(file) for file in pages}
    found = [f"{file.relative_to(folder)}: {problem}" for file in read for problem in _problems(file, read)]
    for style in folder.rglob("*.css"):
        outside = STYLE.findall(style.read_text(encoding="utf-8"))
        found += [f"{style.relative_to(folder)}: fetches {address}" for address in outside]
    if found:
        raise KitError(f"{paths.short(folder)}:\n" + "\n".join(found) + "\n", "mend the sources of these pages")
    sums = (
        sum(values) for values in zip(*((p.figures, len(p.links), p.equations) for p in read.values()), strict=True)
    )
    return Counts(len(read), *sums)


def _read(file: Path) -> Page:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader.page


def _problems(file: Path, read: dict[Path, Page]) -> Iterator[str]:
    page = read[file]
    yield from (f"fetches {address}" for address in page.loaded if OUTSIDE.match(address))
    yield from (f"an equation is not set: {text}" for text in page.unset)
    for address in dict.fromkeys([*page.links, *page.loaded]):
        parts = urlsplit(address)
        if parts.scheme or OUTSIDE.match(address):
            continue
        target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if not target.is_file():
            yield f"leads nowhere: {address}"
        elif parts.fragment and target in read and unquote(parts.fragment) not in read[target].ids:
            yield f"no such place: {address}"
