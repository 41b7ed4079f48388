"""What an executed cell shows, sorted for a slide: what it said, its pictures, its tables."""

import base64
import re
from dataclasses import dataclass, field

from nbformat import NotebookNode

MOVING = re.compile(r'<img[^>]*src="(data:image/gif;base64,([^"]+))"')
SCRIPT = "<script"
TRAINED, FEW = "trained: ", 3  # how a training reports its end; a list of them is no sight


@dataclass(frozen=True)
class Picture:
    """A picture as a data address, what it shows in words, and its width over its height."""

    source: str
    alt: str
    shape: float


@dataclass
class Shown:
    """The outputs of a cell."""

    said: str = ""
    pictures: list[Picture] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)  # HTML

    def __bool__(self) -> bool:
        return bool(self.said or self.pictures or self.tables)


def shown(cell: NotebookNode) -> Shown:
    """All that a lecturer would point at; a picture that needs a script is its still."""
    found = Shown()
    for output in cell.get("outputs", ()):
        if output.output_type == "stream":
            found.said += output.text
        elif output.output_type in ("display_data", "execute_result"):
            _sort(output.data, found)
    if found.said.count(TRAINED) > FEW:
        found.said = re.sub(rf"^{TRAINED}.*\n?", "", found.said, flags=re.MULTILINE)
    return found


def _sort(data: dict, found: Shown) -> None:
    alt, page = data.get("text/plain", ""), data.get("text/html", "")
    if moving := MOVING.search(page):
        found.pictures.append(_picture(moving[1], moving[2], alt, slice(6, 8), slice(8, 10)))
    elif "image/png" in data:
        png = data["image/png"].strip()
        found.pictures.append(_picture(f"data:image/png;base64,{png}", png, alt, slice(16, 20), slice(20, 24)))
    elif "<table" in page and SCRIPT not in page:
        found.tables.append(page)
    elif alt:
        found.said += f"{alt}\n"


def _picture(source: str, encoded: str, alt: str, wide: slice, high: slice) -> Picture:
    head = base64.b64decode(encoded[:64].replace("\n", ""))
    order = "little" if head.startswith(b"GIF") else "big"
    size = int.from_bytes(head[wide], order) / max(1, int.from_bytes(head[high], order))
    return Picture(source, re.sub(r"\s*\(\d+ x \d+\)$", "", alt.removeprefix("Figure: ")), size)
