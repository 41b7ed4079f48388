"""Ends a grading as a power cut would, when it has come so far."""

import subprocess
import time
from collections.abc import Callable, Mapping

import psutil
from conftest import patience


def killed_when(come_so_far: Callable[[], bool], command: list[str], environment: Mapping[str, str], seconds: float):
    """Starts a program, kills it with SIGKILL when it has come so far; none of its processes may outlive it."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    process = subprocess.Popen(command, start_new_session=True, **quiet)
    deadline = time.monotonic() + seconds * patience()
    while not come_so_far():
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.02)
    workers = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(workers, timeout=30 * patience())
    assert workers and not alive, "no worker outlives the grading"
