"""Limits and walls of the sandbox, tried with small programs instead of a kernel."""

import time
from pathlib import Path

import pytest

from kit import errors
from kit.grading import cgroup, engine, watch
from kit.grading.limits import MB, Limits

LIMITS = Limits(seconds=10, memory_mb=200, tasks=60, scratch_mb=16, file_mb=4, output_mb=1)
PYTHON = "import os, sys, time, socket, resource\n"
FORKS = "while True:\n    os.fork()"
MEMORY = "all = []\nwhile True: all.append(bytearray(b'x') * (1 << 20))"
CHILD = "if os.fork(): time.sleep(60)\nwhile True: all = globals().setdefault('all', []); all.append(b'x' * (1 << 20))"


def available() -> bool:
    try:
        return engine.find().name == "bubblewrap"
    except errors.KitError:
        return False


pytestmark = pytest.mark.skipif(not available(), reason="this machine has no bubblewrap")


def attend(source: str, folder: Path, limits: Limits = LIMITS) -> watch.End:
    """Runs a Python program in the sandbox."""
    (folder / "passwd").write_text("student:x:1000:1000::/home/student:/bin/sh\n")
    python = [str(Path(engine.sys.executable).resolve()), "-I", "-c", PYTHON + source]
    job = engine.Job("latent-test", folder, python, {"PATH": "/usr/bin:/bin", "HOME": engine.HOME}, limits)
    return watch.attend(engine.find(), job)


def says(source: str, folder: Path) -> str:
    end = attend(source, folder)
    assert end.met is None, end
    return end.out.decode() + end.words


@pytest.mark.parametrize(
    ("source", "status", "seconds"),
    [
        (FORKS, "died", 1.0),
        (MEMORY, "memory", 1.0),
        (CHILD, "memory", 1.0),
        ("while True: os.write(1, b'x' * 65536)", "output", 1.0),
        ("while True: pass", "timeout", 1.0),
    ],
)
def test_a_limit_ends_all_within_a_second(source, status, seconds, tmp_path):
    limits = Limits(**{**vars(LIMITS), "seconds": 1.0 if status == "timeout" else LIMITS.seconds})
    begin = "os.write(1, f'{time.monotonic():.6f}\\n'.encode())\n"  # the clock of the whole machine
    end = attend(begin + source, tmp_path, limits)
    assert end.met is not None and end.met[0] == status, end
    assert time.monotonic() - float(end.out.split(b"\n")[0]) < seconds + 0.5 * (status == "timeout"), end


def test_what_is_left_behind_ends_with_the_run(tmp_path):
    start = time.monotonic()
    source = "if os.fork() == 0:\n    os.setsid()\n    time.sleep(60)\nos.write(1, b'done')"
    assert says(source, tmp_path) == "done"
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("print(os.getuid(), os.getpid() < 5, os.environ)", "1000 True environ({'PATH"),
        ("print(sorted(os.listdir('/home')), os.listdir('/tmp') != os.listdir('/'))", "['student'] True"),
        ("print([name for _, name in socket.if_nameindex()])", "['lo']"),
        ("socket.create_connection(('127.0.0.1', 22), 1)", "Connection refused"),
        ("socket.create_connection(('1.1.1.1', 53), 1)", "Network is unreachable"),
        ("open('/x', 'w')", "Read-only file system"),
        ("open('/usr/x', 'w')", "Read-only file system"),
        ("open('/etc/shadow')", "No such file"),
        ("print(*map(os.listdir, filter(os.path.isdir, ['/usr/local/share', '/usr/src'])))", "[]"),
        ("open('/dev/x', 'w')", "Read-only file system"),
        ("open('/proc/sys/kernel/core_pattern', 'w')", "Read-only file system"),
        ("open(os.path.expanduser('~/f'), 'wb').write(b'x' * (1 << 25))", "No space left"),
        ("open('/dev/shm/f', 'wb').write(b'x' * (1 << 25))", "No space left"),
        ("os.unshare(os.CLONE_NEWUSER) if hasattr(os, 'unshare') else os.chroot('/')", "Error"),
        ("print(open('/proc/self/status').read().split('CapEff:')[1][:18])", "0000000000000000"),
        ("print(open('/proc/self/status').read().split('NoNewPrivs:')[1][:3])", "1"),
    ],
)
def test_walls(source, said, tmp_path):
    assert said in says(source, tmp_path)


def test_the_folder_of_the_job_can_be_read_but_not_written(tmp_path):
    assert "student:x" in says(f"print(open('{tmp_path}/passwd').read())", tmp_path)
    assert "Read-only file system" in says(f"open('{tmp_path}/new', 'w')", tmp_path)
    assert says(f"print(os.listdir('{tmp_path.parent}'))", tmp_path).strip() == f"['{tmp_path.name}']"


def test_a_flood_on_stderr_does_no_harm(tmp_path):
    end = attend(f"os.write(2, b'x' * {3 * MB})\nfor _ in range(99): os.write(2, b'y' * 65536)", tmp_path)
    assert end.met is None and len(end.words) == watch.LAST_WORDS


def test_a_fork_bomb_ends_within_a_second_without_a_control_group_too(tmp_path, monkeypatch):
    guard = cgroup.make(Limits(tasks=1600))
    if guard is None:
        pytest.skip("no control group to keep the bomb from the machine")
    own = [Path(door).parent.parent / "cgroup.procs" for door in guard.doors]
    monkeypatch.setattr(watch.cgroup, "make", lambda limits: None)
    try:
        for door in guard.doors:
            Path(door).write_text("0")
        start = time.monotonic()
        end = attend(FORKS, tmp_path, Limits(tasks=60))
        assert end.met is not None and end.met[0] == "died" and time.monotonic() - start < 2
    finally:
        for door in own:
            door.write_text("0")
        assert guard.clear(10)
