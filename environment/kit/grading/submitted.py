"""Finds and reads what was handed in, and trusts no name, link or size in it."""

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.errors import KitError
from kit.grading import submission

LINKED = (errno.ELOOP, errno.ENOTDIR, errno.EMLINK)


@dataclass(frozen=True)
class Submission:
    """One student's file for one assignment: its bytes, or the sentence that says why it was not taken."""

    student: str
    assignment: str
    content: bytes = b""
    refused: str = ""
    timestamp: str = ""  # what nbgrader's collection wrote beside it


class Refused(Exception):
    """Why a file is not read."""


def folder(given: Path) -> Path:
    """The folder of the students: the given one, or submitted/ in it."""
    place = given / "submitted" if (given / "submitted").is_dir() else given
    if not place.is_dir():
        raise KitError(f"{given} is not a folder", "name the one that holds submitted/STUDENT/ASSIGNMENT")
    return place.resolve()


def look(place: Path, assignments: list[str]) -> tuple[list[Submission], list[str]]:
    """All submissions in the order of their names, and a line for each thing that was left out."""
    found, left_out = [], []
    for name, problem in _entries(place):
        if problem:
            left_out.append(f"{name!a}: {problem}")
            continue
        try:
            for inner, trouble in _entries(place / name):
                if inner in assignments:
                    found.append(_take(place, name, inner))
                elif trouble is None:
                    left_out.append(f"{name}/{inner!a}: no assignment is called so")
        except OSError as error:
            left_out.append(f"{name}: its folder cannot be read ({error.strerror})")
    return found, left_out


def _entries(place: Path) -> Iterator[tuple[str, str | None]]:
    """The names in a folder, each with what is wrong with it."""
    with os.scandir(place) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name.startswith(".") and not entry.name.startswith(".."):
            continue
        if entry.is_symlink():
            yield entry.name, "it is a symbolic link"
        elif not entry.is_dir(follow_symlinks=False):
            yield entry.name, "it is not a folder"
        elif not submission.plain(unicodedata.normalize("NFC", entry.name)):
            yield entry.name, "a folder's name may hold letters, digits, spaces and _.@+- only"
        else:
            yield entry.name, None


def _take(place: Path, student: str, assignment: str) -> Submission:
    inside = (student, assignment)
    try:
        content = _read(place, (*inside, f"{assignment}.ipynb"), submission.LARGEST)
    except Refused as why:
        return Submission(student, assignment, refused=str(why))
    try:
        stamp = _read(place, (*inside, "timestamp.txt"), 100).decode("ascii", "replace").strip()
    except Refused:
        stamp = ""
    return Submission(student, assignment, content, timestamp=stamp)


def _read(place: Path, names: tuple[str, ...], most: int) -> bytes:
    """A plain file's bytes; no step of the way may be a link, even one that is swapped in meanwhile."""
    shown = "/".join(names[1:])
    handles = [os.open(place, os.O_RDONLY | os.O_DIRECTORY)]
    try:
        for name in names[:-1]:
            handles.append(os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=handles[-1]))
        handles.append(os.open(names[-1], os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=handles[-1]))
        return _whole(handles[-1], shown, most)
    except FileNotFoundError:
        raise Refused(f"{shown} is missing") from None
    except OSError as error:
        why = "is a symbolic link" if error.errno in LINKED else f"cannot be read ({error.strerror})"
        raise Refused(f"{shown} {why}") from None
    finally:
        for handle in handles:
            os.close(handle)


def _whole(handle: int, shown: str, most: int) -> bytes:
    about = os.fstat(handle)
    if not stat.S_ISREG(about.st_mode):
        raise Refused(f"{shown} is not a plain file")
    if about.st_size > most:
        raise Refused(f"{shown} has {about.st_size / 2**20:.1f} MB, at most {most / 2**20:.0f} MB are read")
    with os.fdopen(os.dup(handle), "rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise Refused(f"{shown} grew while it was read")
    return content
