"""Files written whole or not at all, and fingerprints of their contents."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path


def write(path: Path, content: str | bytes) -> None:
    """Writes under a temporary name beside the target, then moves it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content.encode() if isinstance(content, str) else content)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def fingerprint(*things: str | Path) -> str:
    """A hash of texts, files and whole folders, whatever their dates."""
    digest = hashlib.sha256()
    for thing in things:
        if isinstance(thing, str):
            digest.update(thing.encode())
        for file in sorted(_files(thing)) if isinstance(thing, Path) else ():
            digest.update(str(file).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return (file for file in path.rglob("*") if file.is_file())
