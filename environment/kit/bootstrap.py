"""The part of ./kit that runs before .venv exists: reads the command, sets up, hands over."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from kit import cli, doctor, errors, paths, setup


def main(arguments: list[str]) -> int:
    """Exit code 0 only when what the command says happened."""
    try:
        chosen = cli.parse(arguments)
        if chosen.command == "doctor":
            return doctor.report()
        setup.ensure(*_extras(chosen))
        return _hand_over(arguments)
    except errors.KitError as error:
        print(f"kit: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kit: interrupted; the same command goes on from here", file=sys.stderr)
        return 130


def _extras(chosen: argparse.Namespace) -> tuple[str, ...]:
    if chosen.command == "test":
        return "grading", "browser"
    return ("grading",) if chosen.command in ("release", "grade") or "grading" in chosen.options else ()


def _folder(data: str) -> str:
    """The whole path: a notebook runs in its own folder."""
    if not Path(data).is_dir():
        cure = "name the folder that holds the data sets, or: unset LATENT_DATA"
        raise errors.KitError(f"LATENT_DATA={data} is not a folder", cure)
    return str(Path(data).resolve())


def _hand_over(arguments: list[str]) -> int:
    environment = {**os.environ, **setup.hand_over()}
    if data := os.environ.get("LATENT_DATA"):
        environment["LATENT_DATA"] = _folder(data)
    command = [str(paths.python_of(paths.VENV)), "-m", "kit", *arguments]
    sys.stdout.flush()
    if os.name == "nt":
        return subprocess.call(command, env=environment)
    return os.execve(command[0], command, environment)
