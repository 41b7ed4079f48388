"""The processes of a sandbox as the system shows them."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

PROC = Path("/proc/self/task").exists()
PAGE = os.sysconf("SC_PAGE_SIZE") if PROC else 0


def tree(pid: int) -> Iterator[int]:
    """A process and all below it, as they are now."""
    waiting, seen = [pid], set()
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            yield one
            waiting += _children(one)


def usage(pid: int) -> tuple[int, int]:
    """Resident bytes and number of tasks of one process; nothing where it ended."""
    try:
        if not PROC:
            process = psutil.Process(pid)
            return process.memory_info().rss, process.num_threads()
        fields = _stat(pid)
        return int(fields[21]) * PAGE, int(fields[17])
    except (OSError, psutil.Error):
        return 0, 0


def resident(pid: int) -> int:
    """Resident bytes of a process and all below it."""
    return sum(usage(one)[0] for one in tree(pid))


def gone(pids: set[int], seconds: float) -> bool:
    """Waits until none of them is left; one that only waits to be collected is gone."""
    end = time.monotonic() + seconds
    while any(map(_alive, pids)):
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _children(pid: int) -> list[int]:
    found = []
    try:
        if not PROC:
            return [one.pid for one in psutil.Process(pid).children()]
        with os.scandir(f"/proc/{pid}/task") as tasks:
            for task in tasks:
                with open(f"{task.path}/children") as file:
                    found += map(int, file.read().split())
    except (OSError, psutil.Error):
        pass  # it ended meanwhile
    return found


def _stat(pid: int) -> list[str]:
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rpartition(")")[2].split()  # the state comes first: number 3 of the manual


def _alive(pid: int) -> bool:
    try:
        return _stat(pid)[0] not in "ZX" if PROC else psutil.pid_exists(pid)
    except OSError:
        return False
