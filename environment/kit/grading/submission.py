"""The notebook in the bytes that a student handed in, and the names of folders; nothing about them is believed."""

import json
import re

LARGEST = 20 * 2**20
PLAIN = re.compile(r"\w[\w.@+ -]{0,99}", re.UNICODE)


class Refused(Exception):
    """The submission cannot be graded; one sentence for the student."""


def plain(name: str) -> bool:
    """Whether a student's or an assignment's name is one folder's name and nothing else."""
    return PLAIN.fullmatch(name) is not None and ".." not in name and not name.endswith((" ", "."))


def notebook(raw: bytes) -> dict:
    """The notebook that the bytes spell, as far as its cells can be read."""
    try:
        book = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused("the file is not text in UTF-8, so no notebook") from None
    except (ValueError, RecursionError):
        raise Refused("the file is not JSON, so no notebook; open it in JupyterLab and save it again") from None
    if not isinstance(book, dict) or book.get("nbformat") != 4 or not isinstance(book.get("cells"), list):
        raise Refused("the file is not a notebook of format 4")
    if (language := _language(book)) not in (None, "java"):
        raise Refused(f"the notebook's kernel is {language}, expected java")
    return book


def _language(book: dict) -> str | None:
    """The language of the kernel, where the notebook names one."""
    about = _dictionary(book.get("metadata"))
    kernel, language = _dictionary(about.get("kernelspec")), _dictionary(about.get("language_info"))
    named = [kernel.get("language"), kernel.get("name"), language.get("name")]
    words = [word.lower()[:40] for word in named if isinstance(word, str) and word]
    return "java" if "java" in words else next(iter(words), None)


def code(book: dict) -> list[tuple[str | None, str]]:
    """Grade id (none where it has none) and source of each code cell."""
    cells = (cell for cell in book["cells"] if isinstance(cell, dict) and cell.get("cell_type") == "code")
    return [(grade_id(cell), _text(cell.get("source"))) for cell in cells]


def source(cell: dict) -> str:
    """The text of a cell of the teacher's: notebooks keep it as one string or as a list of lines."""
    return "".join(cell["source"])


def grade_id(cell: dict) -> str | None:
    """The name by which nbgrader knows a cell."""
    name = _dictionary(_dictionary(cell.get("metadata")).get("nbgrader")).get("grade_id")
    return name if isinstance(name, str) else None


def _dictionary(value: object) -> dict:
    return value if isinstance(value, dict) else {}


def _text(source: object) -> str:
    text = "".join(line for line in source if isinstance(line, str)) if isinstance(source, list) else source
    return text.encode("utf-8", "replace").decode("utf-8") if isinstance(text, str) else ""
