"""Files that are no submission, each with a word of the sentence that the student gets."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from attacks import tiny


@dataclass(frozen=True)
class Bad:
    """A file made in an empty folder, and what is said of it."""

    name: str
    make: Callable[[Path], None]
    says: str


def _text(text: str | bytes) -> Callable[[Path], None]:
    return lambda file: file.write_bytes(text.encode() if isinstance(text, str) else text) and None


def _book(**change: object) -> Callable[[Path], None]:
    return _text(json.dumps({**tiny.handed_in(), **change}))


def _hundred_megabytes(file: Path) -> None:
    _book()(file)
    os.truncate(file, 100 * 2**20)


def _link(file: Path) -> None:
    real = file.parents[1] / "real.ipynb"
    _book()(real)
    file.symlink_to(real)


def _linked_folder(file: Path) -> None:
    real = file.parents[1] / "real"
    file.parent.rename(real)
    _book()(real / file.name)
    file.parent.symlink_to(real)


def _kernel(name: str, language: str) -> Callable[[Path], None]:
    return _book(metadata={"kernelspec": {"name": name, "language": language}})


TABLE = [
    Bad("no JSON", _text("print('hello')"), "not JSON"),
    Bad("half a notebook", _text(json.dumps(tiny.handed_in())[:500]), "not JSON"),
    Bad("an empty file", _text(""), "not JSON"),
    Bad("no text", _text(b"\x89PNG\r\n\x1a\n\xff\xfe"), "not text in UTF-8"),
    Bad("JSON that is no notebook", _text("[1, 2, 3]"), "not a notebook of format 4"),
    Bad("JSON nested 200 000 deep", _text("[" * 200_000 + "]" * 200_000), "not JSON"),
    Bad("a number of 100 000 digits", _text('{"nbformat": ' + "4" * 100_000 + "}"), "not JSON"),
    Bad("a notebook of format 3", _book(nbformat=3), "not a notebook of format 4"),
    Bad("cells that are no list", _book(cells={"0": {}}), "not a notebook of format 4"),
    Bad("a Python notebook", _kernel("python3", "python"), "kernel is python, expected java"),
    Bad("a kernel with a path as its name", _kernel("../../bin/sh", ""), "expected java"),
    Bad("100 MB", _hundred_megabytes, "has 100.0 MB, at most 20 MB"),
    Bad("a symbolic link", _link, "is a symbolic link"),
    Bad("a folder that is a symbolic link", _linked_folder, "is a symbolic link"),
    Bad("a pipe that nobody writes into", lambda file: os.mkfifo(file), "is not a plain file"),
    Bad("a folder instead of a file", lambda file: file.mkdir(), "is not a plain file"),
    Bad("nothing", lambda file: None, "is missing"),
]

# Names of folders that would lead elsewhere, hide, or run as an option.
NAMES = [
    "..",
    ".",
    "../x",
    "a/b",
    "/etc/passwd",
    "a\0b",
    "a\nb",
    "-rf",
    "",
    " x",
    "x ",
    "x" * 101,
    "a\\b",
    "..\\x",
    ".hidden",
    "a\u202eb",
    "<script>",
    "$(id)",
    "a;b",
    "%2e%2e",
]
