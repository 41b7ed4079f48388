"""An executed notebook as the source of its page: pictures become files, links become links between pages."""

import base64
import html
import re
import struct
from pathlib import Path

from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_markdown_cell

from kit.book.links import Links
from kit.book.sources import Source

PICTURE = re.compile(r'<img (?P<rest>[^>]*)src="data:image/(?P<kind>gif|png);base64,(?P<data>[^"]+)"')
OURS = (">yours</th>", ">ours</th>")  # of a scoreboard: a reader of the book has measured nothing
CAPTION = re.compile(r"^(?:Figure|Animation): (.*?)(?: \(\d+ x \d+\))?$", re.DOTALL)


class Pages:
    """Makes the sources of pages; what they show lies in a folder that is copied beside them."""

    def __init__(self, links: Links, files: Path):
        self.links, self.files = links, files

    def page(self, source: Source) -> NotebookNode:
        """The notebook as Sphinx is to read it."""
        book = source.book()
        up = "../" * source.name.count("/")
        figures = self.files / "figures" / source.notebook.path.stem
        for number, cell in enumerate(book.cells):
            if cell.cell_type == "markdown":
                cell.source = self.links.turned(cell.source, source.notebook.path)
            for output in cell.get("outputs", ()):
                where = _Where(figures, f"{up}figures/{figures.name}", number)
                _show(output, where)
        book.cells[1:1] = [new_markdown_cell(text) for text in _ways(source, up)]
        return book


class _Where:
    """Hands out the files of a cell's pictures."""

    def __init__(self, folder: Path, address: str, cell: int):
        self.folder, self.address, self.cell = folder, address, cell

    def keep(self, data: bytes, kind: str) -> str:
        """Writes a picture and gives its address."""
        self.folder.mkdir(parents=True, exist_ok=True)
        taken = len(list(self.folder.glob(f"{self.cell:03}-*")))
        name = f"{self.cell:03}-{taken}.{kind}"
        (self.folder / name).write_bytes(data)
        return f"{self.address}/{name}"


def _show(output: NotebookNode, where: _Where) -> None:
    """What an output shows as HTML alone, with pictures in files of their own."""

    def move(match: re.Match[str]) -> str:
        address = where.keep(base64.b64decode(match["data"]), match["kind"])
        return f'<img class="figure" {match["rest"]}src="{address}"'

    data = output.get("data", {})
    if "text/html" in data:
        output.data = from_dict({"text/html": PICTURE.sub(move, data["text/html"]).replace(*OURS)})
    elif "image/png" in data:
        output.data = from_dict({"text/html": _figure(output, where)})


def _figure(output: NotebookNode, where: _Where) -> str:
    png = base64.b64decode(output.data["image/png"])
    width, height = struct.unpack(">II", png[16:24])
    shown = output.get("metadata", {}).get("image/png", {}).get("width", width)
    said = output.data.get("text/plain", "")
    caption = CAPTION.match(said)
    alt = html.escape(caption[1] if caption else said)
    size = f'width="{shown}" height="{round(height * shown / width)}"'
    return f'<img class="figure" src="{where.keep(png, "png")}" {size} alt="{alt}">'


def _ways(source: Source, up: str) -> list[str]:
    """What stands under the title: other forms of the same page, and why it shows no results if it shows none."""
    ways = [f'<a href="{up}notebooks/{source.name}.ipynb" download>Download the notebook</a>']
    if source.notebook.kind == "lectures":
        ways.append(f'<a href="{up}slides/{source.notebook.path.stem}.html">Slides</a>')
    texts = [f'<div class="ways">{" ".join(ways)}</div>']
    if source.executed is None:
        texts.append(
            f"> Without results: running it takes about {source.notebook.minutes} minutes. "
            f"`./kit run {source.notebook.path.stem}` and then `./kit book` put them here. "
            "The texts below speak of pictures and numbers that this page does not show."
        )
    return texts
