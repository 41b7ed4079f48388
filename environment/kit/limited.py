"""Runs a command under a limit of memory, as a container does: who takes more is killed, and that is told."""

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kit.grading import cgroup, processes

GB = 2**30
BINDER = 2 * GB  # what mybinder.org gives, with no swap
TASKS = 4096  # more than any notebook has: here only memory is bounded
LOOK_SECONDS = 0.05


class Limit:
    """A limit for one process and all below it; none where no number is given."""

    def __init__(self, most: int | None):
        self._most = most
        self._group = cgroup.bounded(most, TASKS) if most else None
        self._killed, self._end = False, threading.Event()
        self._watcher: threading.Thread | None = None

    @property
    def how(self) -> str:
        """Who enforces the limit: the system, or this process by looking."""
        return "control group" if self._group else "watched: no control group can be made here"

    @property
    def killed(self) -> bool:
        """Whether the limit killed a process."""
        return self._killed or (self._group is not None and self._group.out_of_memory)

    def command(self, command: list[str]) -> list[str]:
        """The command that enters the limit first and then becomes the given one."""
        if self._group is None:
            return command
        return ["/bin/sh", "-c", cgroup.ENTER, "enter", *self._group.doors, "--", *command]

    def take(self, pid: int) -> None:
        """Bounds a program that runs already, from now on."""
        for door in self._group.doors if self._group else ():
            Path(door).write_text(str(pid))
        self.watch(pid)

    def watch(self, pid: int) -> None:
        """To be called when the command runs: where there is no control group, it is looked at from now on."""
        if self._most and self._group is None and self._watcher is None:
            self._watcher = threading.Thread(target=self._look, args=(pid,), daemon=True)
            self._watcher.start()

    def _look(self, pid: int) -> None:
        while not self._end.wait(LOOK_SECONDS):
            if processes.resident(pid) > self._most:
                self._killed = True
                for one in list(processes.tree(pid)):
                    with contextlib.suppress(OSError):
                        os.kill(one, signal.SIGKILL)
                return

    def close(self) -> None:
        """Ends the watching, or kills what is left in the group and removes it; `killed` stays what it was."""
        self._end.set()
        if self._watcher is not None:
            self._watcher.join()
        self._killed = self.killed
        if self._group is not None:
            self._group.clear()


@contextmanager
def to(most: int | None = BINDER) -> Iterator[Limit]:
    """While open: a limit of so many bytes; with none there is none."""
    limit = Limit(most)
    try:
        yield limit
    finally:
        limit.close()
