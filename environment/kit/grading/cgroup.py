"""A control group for one run, where this system lets us make one: the kernel itself then bounds memory and tasks."""

import contextlib
import os
import signal
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

from kit.grading.limits import Limits

# How a command enters a group: sh -c ENTER enter DOOR... -- COMMAND...
ENTER = 'while [ "$1" != -- ]; do echo 0 > "$1"; shift; done; shift; exec "$@"'
MOUNT = Path("/sys/fs/cgroup")
OWN = Path("/proc/self/cgroup")


@dataclass(frozen=True)
class Cgroup:
    """The folders of one group: one with version 2, one a controller with version 1."""

    folders: tuple[Path, ...]

    @property
    def doors(self) -> list[str]:
        """The files into which a process writes 0 to enter."""
        return [str(folder / "cgroup.procs") for folder in self.folders]

    @property
    def out_of_memory(self) -> bool:
        """Whether the kernel killed a process for its memory."""
        return self._count("memory.events", "oom_kill") + self._count("memory.oom_control", "oom_kill") > 0

    @property
    def out_of_tasks(self) -> bool:
        """Whether a task was refused."""
        return self._count("pids.events", "max") > 0

    def _count(self, file: str, key: str) -> int:
        for folder in self.folders:
            for name, _, value in (line.partition(" ") for line in _lines(folder / file)):
                if name == key:
                    return int(value)
        return 0

    def clear(self, seconds: float = 10) -> bool:
        """Kills whatever is left in it and removes it."""
        end = time.monotonic() + seconds
        while any(folder.is_dir() for folder in self.folders):
            for pid in {int(pid) for folder in self.folders for pid in _lines(folder / "cgroup.procs")}:
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)
            for folder in self.folders:
                with contextlib.suppress(OSError):
                    folder.rmdir()
            if time.monotonic() > end:
                return False
            time.sleep(0.002)
        return True


def make(limits: Limits) -> Cgroup | None:
    """A fresh group for a run with these limits; none where that is not allowed."""
    return bounded(limits.most_memory, limits.most_tasks)


def bounded(most_memory: int, most_tasks: int) -> Cgroup | None:
    """A fresh group with so many bytes and tasks, and no swap; none where that is not allowed."""
    _sweep()
    name = f"latent-{os.getpid()}-{uuid.uuid4().hex[:8]}"
    group = Cgroup(tuple(place / name for place in _places()))
    memory, tasks = str(most_memory), str(most_tasks)
    bounds = {"memory.max": memory, "memory.limit_in_bytes": memory, "pids.max": tasks, "memory.swap.max": "0"}
    bounds["memory.memsw.limit_in_bytes"] = memory  # version 1 with swap: after the limit without, never below it
    try:
        written = {file for folder in group.folders for file in _bound(folder, bounds)}
    except OSError:
        written = set()
    if "pids.max" in written and written & {"memory.max", "memory.limit_in_bytes"}:
        return group
    group.clear()
    return None


def _sweep() -> None:
    """Removes the empty groups of those who made them and were killed."""
    for folder in (old for place in _places() for old in place.glob("latent-*-*")):
        if not Path("/proc", folder.name.split("-")[1]).exists():
            with contextlib.suppress(OSError):
                folder.rmdir()


def _bound(folder: Path, bounds: dict[str, str]) -> list[str]:
    folder.mkdir()
    here = [file for file in bounds if (folder / file).exists()]
    for file in here:
        (folder / file).write_text(bounds[file])
    return here


def _places() -> list[Path]:
    """Where a group can be made: beside our own in version 2, below our own in version 1."""
    own = [line.split(":", 2)[1:] for line in _lines(OWN)]
    first = [MOUNT / controller / path[1:] for controller, path in own if controller in ("memory", "pids")]
    return first or [(MOUNT / path[1:]).parent for controller, path in own if not controller and path != "/"]


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except OSError:
        return []
