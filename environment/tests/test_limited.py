"""A limit of memory kills who takes more, tells it, and leaves others alone; with a control group and without."""

import subprocess
import sys
import time

import pytest
from conftest import patience

from kit import limited
from kit.grading import cgroup

MB = 2**20
TAKE = "import sys, time; taken = b'x' * int(sys.argv[1]); print('taken', flush=True); time.sleep(float(sys.argv[2]))"
TAKE_BELOW = "import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', *sys.argv[1:]]))"


@pytest.fixture(params=["control group", "watched"])
def way(request, monkeypatch) -> str:
    if request.param == "watched":
        monkeypatch.setattr(limited.cgroup, "bounded", lambda most_memory, most_tasks: None)
    elif (group := cgroup.bounded(256 * MB, 100)) is None:
        pytest.skip("no control group can be made here")
    else:
        group.clear()
    return request.param


def run(limit: limited.Limit, *command: str) -> int:
    process = subprocess.Popen(limit.command([sys.executable, "-c", *command]), stdout=subprocess.DEVNULL)
    limit.watch(process.pid)
    return process.wait(60 * patience())


def test_who_takes_more_is_killed(way):
    with limited.to(128 * MB) as limit:
        assert limit.how.startswith(way)
        assert run(limit, TAKE, str(400 * MB), "30") == -9
        assert limit.killed
    assert limit.killed, "that is still known afterwards"


def test_a_process_below_counts_too(way):
    with limited.to(128 * MB) as limit:
        assert run(limit, TAKE_BELOW, TAKE, str(400 * MB), "30") != 0
        assert limit.killed


def test_who_takes_less_is_left_alone(way):
    with limited.to(256 * MB) as limit:
        assert run(limit, TAKE, str(64 * MB), "0.5") == 0
    assert not limit.killed


def test_a_program_that_runs_already_can_be_bounded(way):
    with limited.to(128 * MB) as limit:
        process = subprocess.Popen(
            [sys.executable, "-c", f"input(); {TAKE}", str(400 * MB), "30"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        limit.take(process.pid)
        process.communicate(b"\n", 60 * patience())
        assert process.returncode == -9 and limit.killed


def test_without_a_number_nothing_is_bounded():
    with limited.to(None) as limit:
        assert run(limit, TAKE, str(64 * MB), "0") == 0
    assert not limit.killed


def test_nothing_outlives_the_limit(way):
    if way == "watched":
        pytest.skip("only a control group knows what is left in it")
    with limited.to(256 * MB) as limit:
        process = subprocess.Popen(limit.command([sys.executable, "-c", "import time; time.sleep(600)"]))
        time.sleep(0.2)
    assert process.wait(30) == -9
    assert not limit.killed, "it was ended, but not for its memory"
