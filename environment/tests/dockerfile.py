"""What repo2docker would build: the Dockerfile that it writes for this repository, read line by line."""

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from kit import paths, programs
from kit.errors import KitError

USER, UID = "jovyan", "1000"  # as on mybinder.org
PYTHON = (paths.ROOT / "binder/runtime.txt").read_text(encoding="utf-8").strip().removeprefix("python-")


@dataclass(frozen=True)
class Line:
    """An instruction, and what follows it, with its continued lines joined."""

    word: str
    rest: str


@cache
def text() -> str:
    """The Dockerfile, written without building anything."""
    command = [str(python()), "-m", "repo2docker", "--no-build", "--user-id", UID, "--user-name", USER]
    done = subprocess.run([*command, str(paths.ROOT)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout


@cache
def python() -> Path:
    """The Python that has repo2docker, which is no part of the course."""
    try:
        return programs.own_python("binder", "repo2docker", "a few seconds")
    except KitError as error:
        pytest.skip(f"repo2docker could not be fetched: {error}")


def buildpacks() -> Path:
    """Where repo2docker keeps the files that its images copy."""
    return next(python().parents[1].glob("lib/python3*/site-packages/repo2docker/buildpacks"))


def conda_list() -> Path:
    """The packages, each with its version, of which repo2docker makes the image's Python."""
    return buildpacks() / "conda" / f"environment.py-{PYTHON}-linux-64.lock"


def lines() -> list[Line]:
    """All instructions in their order."""
    kept = [line for line in text().splitlines() if line.strip() and not line.lstrip().startswith("#")]
    joined = "\n".join(kept).replace("\\\n", " ").splitlines()
    return [Line(word, rest.strip()) for word, _, rest in (line.strip().partition(" ") for line in joined)]


def of(word: str) -> list[str]:
    """What stands after each instruction of one kind."""
    return [line.rest for line in lines() if line.word == word]


def copied() -> list[str]:
    """The files that are copied into the image; repo2docker's own by their plain names, in small letters."""
    return [_plain(rest.split()[-2]) for rest in of("COPY")]


def _plain(source: str) -> str:
    if not source.startswith("build_script_files/"):
        return source
    escaped = source.rsplit("-", 1)[0]  # behind it: six characters of a hash
    return Path(re.sub(r"-([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), escaped)).name
