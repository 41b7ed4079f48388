"""A class on Dask with the pretended sandbox: resuming, dying workers, and what nbgrader makes of it."""

import csv
import os
import stat
import sys

import pytest
from grading_fakes import NAME, RUNNER, answers, course_in, hand_in
from killing import killed_when

pytest.importorskip("nbgrader", reason="nbgrader is not installed; ./kit grade installs it")
pytest.importorskip("distributed", reason="dask[distributed] is not installed; ./kit grade installs it")

from nbgrader.api import Gradebook

from kit import paths
from kit.grading.grade import Settings, grade

DEADLY = "import os, signal\ndef twice(x): os.kill(os.getpid(), signal.SIGKILL)"
SLOW = "import time\ntime.sleep(0.4)\ndef twice(x): return 2 * x"
DRIVER = """
import sys
from pathlib import Path
from kit.grading.grade import Settings, grade
if __name__ == "__main__":
    root = Path(sys.argv[1])
    sys.exit(grade(Settings(root, root / "out", course=root / "course", runner="grading_fakes:run")))
"""


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("FAKE_LOG", str(tmp_path / "log"))
    course_in(tmp_path / "course")
    hand_in(tmp_path, "anna", answers())
    hand_in(tmp_path, "ben", answers(twice="def twice(x): return 3 * x"))
    return tmp_path


def run(root, out: str = "out", **more) -> int:
    return grade(Settings(root, root / out, course=root / "course", runner=RUNNER, **{"workers": 1, **more}))


def table(root, out: str = "out") -> dict[str, tuple[str, str]]:
    with (root / out / "grades.csv").open() as file:
        return {row["student"]: (row["points"], row["status"]) for row in csv.DictReader(file)}


def runs(root) -> int:
    log = root / "log"
    return len(log.read_text().splitlines()) if log.exists() else 0


def files(folder) -> dict:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def scores(root, out: str = "out") -> dict:
    """Everything of a gradebook that does not change from one writing to the next."""
    with Gradebook(f"sqlite:///{root / out / 'gradebook.db'}", course_id="latent") as book:
        return {
            (one.student.id, one.assignment.name, row.name): (row.auto_score, row.manual_score, row.needs_manual_grade)
            for one in (one for assignment in book.assignments for one in assignment.submissions)
            for row in one.notebooks[0].grades
        }


def test_only_what_is_new_or_changed_is_graded_again(root, capsys):
    before = files(root / "submitted")
    assert run(root) == 0
    assert files(root / "submitted") == before, "submissions stay as they are"
    assert table(root) == {"anna": ("4.5", "graded"), "ben": ("1.5", "graded")}
    assert runs(root) == 3, "the teacher's notebook and two submissions"
    assert run(root) == 0
    assert runs(root) == 3
    hand_in(root, "ben", answers())
    hand_in(root, "carla", b"{")
    assert run(root) == 0
    assert runs(root) == 4, "a file that is no notebook is not run"
    assert table(root)["ben"] == ("4.5", "graded")
    assert table(root)["carla"] == ("0.0", "refused")
    (root / "out/results/anna" / f"{NAME}.json").write_text("{damaged")
    assert run(root) == 0
    assert runs(root) == 5
    assert "3 submissions, 2 of them graded already" in capsys.readouterr().out


def test_another_rubric_grades_everyone_anew(root):
    run(root)
    rubric = root / "course/rubrics" / f"{NAME}.json"
    rubric.write_text(rubric.read_text().replace("double it", "twice it"))
    run(root)
    assert runs(root) == 6
    assert "Twice it." in (root / "out/feedback/ben" / f"{NAME}.html").read_text()


def test_the_seed_is_secret_and_stays(root):
    run(root)
    file = root / "out/secret-seed"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((root / "out/reference" / f"{NAME}.json").stat().st_mode) == 0o600
    seed = file.read_text().strip()
    run(root)
    assert file.read_text().strip() == seed
    run(root, "other")
    assert (root / "other/secret-seed").read_text().strip() != seed
    for folder in ("feedback", "autograded"):
        text = "".join(file.read_text() for file in (root / "out" / folder).rglob("*") if file.is_file())
        assert "anna" in text or folder == "autograded"
        assert seed not in text, "the run's outputs, which name it, are for the teacher's eyes only"


def test_a_deadly_submission_is_reported_and_takes_nobody_along(root):
    hand_in(root, "bad", answers(twice=DEADLY))
    for student in ("carla", "dora", "emil"):
        hand_in(root, student, answers())
    assert run(root, workers=2) == 0
    assert table(root).pop("bad") == ("0.0", "deadly")
    assert {status for student, (_, status) in table(root).items() if student != "bad"} == {"graded"}
    assert "brought the grading process down 3 times" in (root / "out/feedback/bad" / f"{NAME}.html").read_text()


def killed_after(root, count: int) -> int:
    """Grades in a process of its own, which is killed when so many verdicts are there; gives their number."""
    environment = {**os.environ, "PYTHONPATH": f"{paths.ENVIRONMENT}:{paths.ENVIRONMENT / 'tests'}"}
    (root / "driver.py").write_text(DRIVER)

    def there() -> int:
        return len(list((root / "out/results").glob("*/*.json")))

    killed_when(lambda: there() >= count, [sys.executable, str(root / "driver.py"), str(root)], environment, 60)
    return there()


def test_killed_half_way_and_started_again_it_ends_with_the_same_gradebook(root):
    for number in range(8):
        word = f"def word(): return {'hello' if number % 2 else 'x'!r}"
        hand_in(root, f"slow-{number}", answers(twice=SLOW, word=word))
    done = killed_after(root, 4)
    assert 4 <= done < 10
    assert not (root / "out/gradebook.db").exists()
    before = runs(root)
    assert run(root) == 0
    assert runs(root) - before == 10 - done, "neither the teacher's notebook nor what was graded is run again"
    (root / "fresh").mkdir()
    (root / "fresh/secret-seed").write_text((root / "out/secret-seed").read_text())
    assert run(root, "fresh") == 0
    assert scores(root) == scores(root, "fresh")
    pages = [root / out / "feedback/ben" / f"{NAME}.html" for out in ("out", "fresh")]
    assert pages[0].read_text() == pages[1].read_text()


def test_a_dead_worker_costs_no_grade(root):
    once = root / "died"
    lines = ("import os", f"if not os.path.exists({str(once)!r}):", f"    open({str(once)!r}, 'w').close()")
    code = "\n".join([*lines, "    os.kill(os.getpid(), 9)", "def twice(x): return 2 * x"])
    hand_in(root, "once", answers(twice=code))
    assert run(root) == 0
    assert table(root)["once"] == ("4.5", "graded")
    assert once.exists()
