"""Set-up: done once, goes on after a kill, one at a time, nothing half-written."""

import subprocess
import time

import pytest
from conftest import kill, patience

from kit import paths, setup


def left_over(copy) -> list:
    return [file for folder in (".venv", "build") for file in (copy.root / folder).rglob("*.part")]


def test_a_second_call_does_nothing_again(copy):
    assert copy.pretended("run").returncode == 0
    assert len(copy.maven_calls) == 2
    again = copy.pretended("run")
    assert again.stdout == "ready\n"
    assert len(copy.maven_calls) == 2


def test_a_killed_set_up_goes_on_where_it_stopped(copy):
    copy.hang.touch()
    process = copy.start_pretended("run")
    deadline = time.monotonic() + 30
    while len(copy.maven_calls) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    kill(process)
    copy.hang.unlink()
    done = copy.pretended("run")
    assert done.returncode == 0, done.stderr
    assert "PYTHON" not in done.stdout and "Java packages" not in done.stdout
    assert "the library" in done.stdout
    assert left_over(copy) == []


def test_a_changed_source_rebuilds_the_library_only(copy):
    copy.pretended("run")
    (copy.root / "lib/src/main/A.java").write_text("class A { int a; }")
    done = copy.pretended("run")
    assert "the library" in done.stdout and "PYTHON" not in done.stdout and "Java packages" not in done.stdout


@pytest.mark.parametrize("name", ["data/manifest.json", "data/checksums/new.sha256", "data/weights/new.npz"])
def test_changed_data_descriptions_rebuild_the_library_only(copy, name):
    copy.pretended("run")
    (copy.root / name).parent.mkdir(parents=True, exist_ok=True)
    (copy.root / name).write_text("{}")
    done = copy.pretended("run")
    assert "the library" in done.stdout and "PYTHON" not in done.stdout and "Java packages" not in done.stdout


def test_pip_does_not_see_the_packages_on_the_readers_path(tmp_path, monkeypatch):
    called = []
    monkeypatch.setattr(setup.venv.EnvBuilder, "create", lambda *_: None)
    monkeypatch.setattr(setup.tools, "call", lambda _, command, *more, **environment: called.append(command))
    setup.make_venv(tmp_path, "requirements.txt")
    assert [command[1:4] for command in called] == [["-I", "-m", "ensurepip"], ["-I", "-m", "pip"]]


def test_two_set_ups_at_once_do_the_work_once(copy):
    processes = [copy.start_pretended("run") for _ in range(2)]
    ends = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], ends
    assert len(copy.maven_calls) == 2
    assert sum("another set-up is under way" in err for _, err in ends) == 1


def test_the_second_call_of_the_real_thing_adds_under_two_seconds():
    def seconds() -> float:
        start = time.monotonic()
        done = subprocess.run(["./kit", "run", "no-such-notebook"], cwd=paths.ROOT, capture_output=True, text=True)
        assert "no notebook is called no-such-notebook; give one of:" in done.stderr
        return time.monotonic() - start

    assert min(seconds() for _ in range(3)) < 2 * patience()
