"""nbgrader itself opens what we wrote: feedback, export, the formgrader's lists, grades entered by hand."""

import csv
import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from conftest import kill, patience
from grading_fakes import NAME, RUNNER, answers, cell, course_in, hand_in, notebook

pytest.importorskip("nbgrader", reason="nbgrader is not installed; ./kit grade installs it")
pytest.importorskip("distributed", reason="dask[distributed] is not installed; ./kit grade installs it")

from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config.loader import PyFileConfigLoader

from kit.grading.grade import Settings, grade

EVIL = "<script>alert('x')</script>"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("class")
    course_in(root / "course")
    file = hand_in(root, "anna", answers())
    (file.parent / "timestamp.txt").write_text("2026-11-21 10:00:00 UTC")
    helper = cell("code", None, f"print({EVIL!r})")
    hand_in(root, "ben", notebook(helper, *answers(twice=f"# {EVIL}\ndef twice(x): return 3 * x")["cells"]))
    hand_in(root, "carla", b"{")
    assert again(root) == 0
    return root


def again(root) -> int:
    return grade(Settings(root, root / "out", workers=1, course=root / "course", runner=RUNNER))


def nbgrader(root, *arguments: str) -> str:
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=root / "out", capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_export_gives_our_grades(root):
    nbgrader(root, "export", "--to=all.csv")
    with (root / "out/all.csv").open() as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    assert {student: (row["score"], row["max_score"]) for student, row in rows.items()} == {
        "anna": ("4.5", "4.5"),
        "ben": ("1.5", "4.5"),
        "carla": ("0.0", "4.5"),
    }
    assert rows["anna"]["timestamp"] == "2026-11-21 10:00:00"


def test_generate_feedback_makes_a_page_for_everyone(root):
    nbgrader(root, "generate_feedback", NAME, "--force")
    for student in ("anna", "ben", "carla"):
        page = (root / "out/feedback-nbgrader" / student / NAME / f"{NAME}.html").read_text()
        assert ("double it" in page) == (student == "ben")
        assert "41.5" not in page
        assert "seed " not in page
        assert EVIL not in page
    assert (root / "out/feedback/ben" / f"{NAME}.html").is_file(), "ours is still there"


def test_the_formgraders_lists_are_complete(root):
    api = NbGraderAPI(config=PyFileConfigLoader(str(root / "out/nbgrader_config.py")).load_config())
    (assignment,) = api.get_assignments()
    assert (assignment["name"], assignment["num_submissions"], assignment["max_score"]) == (NAME, 3, 4.5)
    shown = {
        one["student"]: (one["score"], one["autograded"], one["needs_manual_grade"])
        for one in api.get_submissions(NAME)
    }
    assert shown == {"anna": (4.5, True, False), "ben": (1.5, True, False), "carla": (0.0, True, False)}
    assert len(api.get_notebook_submissions(NAME, NAME)) == 3


def test_the_formgrader_shows_a_submission(root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyter", "server", "--no-browser", "--allow-root", f"--ServerApp.port={port}"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
    server = subprocess.Popen([*command, "--IdentityProvider.token=secret"], cwd=root / "out", **quiet)
    try:
        shown = json.loads(ask(port, f"api/submitted_notebooks/{NAME}/{NAME}"))
        assert sorted(one["student"] for one in shown) == ["anna", "ben", "carla"]
        (ben,) = [one["id"] for one in shown if one["student"] == "ben"]
        page = ask(port, f"submissions/{ben}/")
    finally:
        kill(server)
    assert "a number: 0 of 1 - double it" in page
    assert EVIL not in page


def ask(port: int, path: str) -> str:
    deadline = time.monotonic() + 60 * patience()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/formgrader/{path}")
    request.add_header("Authorization", "token secret")
    while True:
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError:
            raise
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.3)


def test_what_a_grader_entered_by_hand_is_kept(root):
    url = f"sqlite:///{root / 'out/gradebook.db'}"
    with Gradebook(url, course_id="latent") as book:
        book.find_grade("twice-answers", NAME, NAME, "ben").manual_score = 2.5
        book.find_comment("twice", NAME, NAME, "ben").manual_comment = "nearly"
        book.db.commit()
    assert again(root) == 0
    with Gradebook(url, course_id="latent") as book:
        assert book.find_grade("twice-answers", NAME, NAME, "ben").score == 2.5
        assert book.find_grade("twice-answers", NAME, NAME, "ben").auto_score == 0
        assert book.find_comment("twice", NAME, NAME, "ben").comment == "nearly"
        assert "JSON" in book.find_comment("twice", NAME, NAME, "carla").comment
        assert book.find_submission(NAME, "ben").score == 4
        assert not book.find_submission(NAME, "ben").needs_manual_grade


def test_a_grade_given_by_hand_for_an_earlier_answer_is_to_be_looked_at_again(root):
    url, file = f"sqlite:///{root / 'out/gradebook.db'}", hand_in(root, "dora", answers(twice="def twice(x): return x"))
    assert again(root) == 0
    with Gradebook(url, course_id="latent") as book:
        book.find_grade("twice-answers", NAME, NAME, "dora").manual_score = 1
        book.db.commit()
    hand_in(root, "dora", answers())
    assert again(root) == 0
    with Gradebook(url, course_id="latent") as book:
        assert book.find_submission(NAME, "dora").needs_manual_grade
    shutil.rmtree(file.parent.parent)
    shutil.rmtree(root / "out/results/dora")


def test_the_tree_for_nbgrader_holds_verdicts_in_place_of_outputs(root):
    book = json.loads((root / "out/autograded/ben" / NAME / f"{NAME}.ipynb").read_text())
    shown = {one["metadata"].get("nbgrader", {}).get("grade_id"): one.get("outputs") for one in book["cells"]}
    assert "a number: 0 of 1 - double it" in "".join(shown["twice-answers"][0]["text"])
    assert shown["word-answers"][0]["text"] == ["the word: 1.5 of 1.5\n"]
    assert not any(outputs for name, outputs in shown.items() if name and not name.endswith("-answers"))
