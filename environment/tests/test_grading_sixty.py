"""A class of more than sixty in the real sandbox, killed half-way: every mutant loses, every right answer keeps."""

import json
import os
import subprocess
import sys

import made_class
import pytest
from killing import killed_when
from walls import shut_in

from kit import setup

pytest.importorskip("nbgrader", reason="nbgrader is not installed; ./kit grade installs it")
pytest.importorskip("distributed", reason="dask[distributed] is not installed; ./kit grade installs it")

from nbgrader.api import Gradebook

SECRET = "20260301"  # so that the inputs, and with them the training of the graded networks, are always the same


def verdicts(out) -> dict[tuple[str, str], dict]:
    files = sorted((out / "results").glob("*/*.json"))
    return {(file.parent.name, file.stem): json.loads(file.read_text()) for file in files}


def earned(verdict: dict) -> made_class.Points:
    return {one["cell"]: {part["part"]: part["points"] for part in one["parts"]} for one in verdict["exercises"]}


def gradebook(out) -> dict[tuple[str, str], float]:
    with Gradebook(f"sqlite:///{out / 'gradebook.db'}", course_id="latent") as book:
        submissions = [one for assignment in book.assignments for one in assignment.submissions]
        return {(one.student.id, one.assignment.name): one.score for one in submissions}


@shut_in
def test_a_class_of_more_than_sixty_killed_half_way_ends_with_every_grade_as_expected(tmp_path):
    made, out = made_class.write(tmp_path), tmp_path / "out"
    half = len(made) // 2
    assert half >= 30
    out.mkdir()
    (out / "secret-seed").write_text(SECRET)
    command = [sys.executable, "-m", "kit", "grade", str(tmp_path), "--out", str(out)]
    environment = {**os.environ, **setup.hand_over()}
    killed_when(lambda: len(list((out / "results").glob("*/*.json"))) >= half, command, environment, 900)
    before = verdicts(out)
    assert half <= len(before) < len(made) and not (out / "gradebook.db").exists()
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(made)} submissions, {len(before)} of them graded already" in done.stdout
    after = verdicts(out)
    assert {who: after[who] for who in before} == before
    wrong = {who: (earned(after[who]), one.points) for who, one in made.items() if earned(after[who]) != one.points}
    assert wrong == {}
    assert gradebook(out) == {who: one.total for who, one in made.items()}
