"""Executes a notebook where its code can see and spend nothing but its own: the one door to the sandbox."""

import copy
import json
import tempfile
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from kit import errors, paths
from kit.grading import engine, result, submission, watch
from kit.grading.limits import Limits

FOR_THE_READER = {"check", "picture"}  # tags of the teacher's cells; a student's cells have none
PASSWD = f"student:x:1000:1000::{engine.HOME}:/bin/sh\nroot:x:0:0::/:/bin/false\n"


@dataclass
class Run:
    """What became of a notebook: how it ended and why, published bundles by grade id, its text outputs."""

    status: str  # ok, timeout, memory, died, output or refused; what was published before the end counts all the same
    reason: str = ""  # one sentence for the student; empty where all is well
    outputs: dict[str, list[dict]] = field(default_factory=dict)
    book: dict = field(default_factory=dict)
    seconds: float = 0.0


def require(unsafe: bool = False) -> str:
    """The name of the sandbox that will be used; one clear line where there is none."""
    return engine.find(unsafe).name


def run(notebook: dict, seen: dict[str, str], limits: Limits, work: Path, unsafe: bool = False) -> Run:
    """Executes all code cells in a sandbox that sees these variables; its files in `work` are removed in the end."""
    chosen = engine.find(unsafe)
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="run-", dir=work) as folder:
        job = _job(notebook, seen, limits, Path(folder).resolve(), chosen)
        end = watch.attend(chosen, job)
    said = result.lines(end.out)
    if not any("ready" in line for line in said):  # before that nothing of the student's runs
        why = end.met[1] if end.met else (end.words.splitlines() or ["it said nothing"])[-1]
        raise errors.KitError(f"the sandbox ({chosen.name}) did not start a kernel: {why}", "see: ./kit doctor")
    status, reason = end.met or result.end(said, limits) or ("died", "its processes were ended")
    return _read(Run(status, reason, seconds=end.seconds), said, notebook, limits)


def _job(notebook: dict, seen: dict[str, str], limits: Limits, folder: Path, chosen: engine.Engine) -> engine.Job:
    home = engine.HOME if chosen.command is not engine.bare else str(folder / "home")
    cells = [(i, submission.source(cell)) for i, cell in enumerate(notebook["cells"]) if _runs(cell)]
    bounds = {**limits.inside(), **({"tasks": limits.most_tasks} if chosen.counts_tasks else {})}
    told = {"limits": bounds, "cells": [cell for cell in cells if cell[1].strip()]}
    specification = engine.kernel_specification(seen, home)
    _write(folder / "job.json", json.dumps(told))
    _write(folder / "kernels" / "java" / "kernel.json", json.dumps(specification))
    _write(folder / "passwd", PASSWD)
    (folder / "home").mkdir()
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": home,
        "LANG": "C.UTF-8",
        "JUPYTER_PATH": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    inside = [str(paths.python_of(paths.VENV)), "-I", str(Path(__file__).with_name("inside.py")), str(folder)]
    return engine.Job(f"latent-{uuid.uuid4().hex}", folder, inside, environment, limits)


def _runs(cell: dict) -> bool:
    """All code but the instant checks and the pictures, which tell the reader something and nobody else."""
    return cell.get("cell_type") == "code" and FOR_THE_READER.isdisjoint(cell.get("metadata", {}).get("tags", ()))


def _write(file: Path, text: str) -> None:
    """Plainly: the folder is ours alone and is removed in the end."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _read(run: Run, said: list[dict], notebook: dict, limits: Limits) -> Run:
    """Puts what was shown into a copy of the notebook, and what was published beside it."""
    run.book = copy.deepcopy(notebook)
    told = result.cells(said, len(notebook["cells"]))
    for i, cell in enumerate(run.book["cells"]):
        if cell.get("cell_type") != "code":
            continue
        cell["outputs"], cell["execution_count"] = (result.shown(told[i], limits) if i in told else []), None
        name = submission.grade_id(cell)
        if name and i in told:
            run.outputs[name] = result.bundles(told[i])
    return run
