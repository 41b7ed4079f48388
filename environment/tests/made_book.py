"""A book of two lectures that were never executed: their outputs are made up."""

import base64
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from kit.book.site import Site
from kit.book.sources import Source
from kit.catalog import Notebook
from kit.errors import KitError

GIF = "R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs="
WIDE = "<table class='latent-scoreboard'><tr><th>yours</th>" + "<td>a-wide-number-0.12345</td>" * 20 + "</tr></table>"
HINTS = """<details><summary>Hint 1</summary>

First.

<details><summary>Hint 2: a solution</summary>

```java
return 42;
```

</details></details>"""
TEXT = """## 0.1 An autoencoder

Inline $a_i^2$, and one that is too long for a phone,
$p(x_1) p(x_2) p(x_3) p(x_4) p(x_5) p(x_6) p(x_7) p(x_8) p(x_9) p(y_1) p(y_2) p(y_3)$, then one in a line of its own:

$$\\log p(x) = \\mathbb E_q\\Big[\\log p(x \\mid z)\\Big] - \\mathrm{KL}\\big(q(z \\mid x) \\,\\big\\Vert\\, p(z)\\big)
  + \\sum_{i=1}^{1000} \\frac{a_i}{b_i}$$

See [the second](01-second.ipynb#second-section)."""


def png(width: int, height: int, gray: int = 255) -> str:
    """A picture of one gray, white if nothing is said."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress((b"\0" + bytes([gray]) * width) * height)
    parts = (
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        chunk(b"IDAT", pixels),
        chunk(b"IEND", b""),
    )
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"".join(parts)).decode()


def code(source: str, *outputs: nbformat.NotebookNode, tags: tuple[str, ...] = ()) -> nbformat.NotebookNode:
    return new_code_cell(source, execution_count=1, outputs=list(outputs), metadata={"tags": list(tags)})


def shown(data: dict, **metadata: dict) -> nbformat.NotebookNode:
    return new_output("display_data", data, metadata=metadata)


def first() -> nbformat.NotebookNode:
    """A lecture with one of everything."""
    figure = shown(
        {"image/png": png(1400, 700), "text/plain": "Figure: A <curve> (700 x 350)"}, **{"image/png": {"width": 700}}
    )
    moving = shown(
        {"image/png": png(9, 9), "text/html": f'<img alt="moves" width="520" src="data:image/gif;base64,{GIF}">'}
    )
    card = shown(
        {
            "application/vnd.latent.exercise+json": {"right": False},
            "text/html": "<div class='latent-card'>not yet</div>",
        }
    )
    return _book(
        new_markdown_cell("# 00 · First\n\n*What you will learn:* little."),
        new_markdown_cell(TEXT),
        code("var figure = 1;", figure, moving),
        code("var long = 1;" + " // long" * 40, shown({"text/html": WIDE}), new_output("stream", text="said " * 80)),
        code("return null; // TODO", tags=("exercise",)),
        code("check", card, tags=("check",)),
        new_markdown_cell(HINTS, metadata={"tags": ["hints"]}),
        new_markdown_cell("## 0.2 The end\n\n" + "A sentence about nothing at all.\n\n" * 60),
    )


def second() -> nbformat.NotebookNode:
    return _book(new_markdown_cell("# 01 · Second\n\n## Second section\n\nAn autoencoder again."), code("1"))


def _book(*cells: nbformat.NotebookNode) -> nbformat.NotebookNode:
    language = {"name": "Java", "pygments_lexer": "java"}
    kernel = {"name": "java", "display_name": "Java", "language": "java"}
    return new_notebook(cells=list(cells), metadata={"kernelspec": kernel, "language_info": language})


def build(place: Path, made: list[Source], repository: str | None = None) -> Path:
    """The finished book."""
    try:
        Site(place / "book", repository).make(made)
    except KitError as error:
        if "no network" in str(error):
            pytest.skip(f"the book's packages cannot be installed: {error}")
        raise
    return place / "book"


def sources(folder: Path) -> list[Source]:
    """Both lectures, written into a folder."""
    made = []
    for name, book in {"lectures/00-first": first(), "lectures/01-second": second()}.items():
        path = folder / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(book, path)
        made.append(Source(Notebook(path, name), path))
    return made


def changed(copy: Path, change: Callable[[nbformat.NotebookNode], object]) -> None:
    """Does something to a notebook's file."""
    book = nbformat.read(copy, as_version=4)
    change(book)
    nbformat.write(book, copy)
