"""Starts a shut-in run, listens to it, stops it at its limits, and leaves no process behind."""

import contextlib
import itertools
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit import errors
from kit.grading import cgroup, processes
from kit.grading.engine import Engine, Job
from kit.grading.limits import MB, Limits

LOOK_SECONDS = 0.05
COUNT_SECONDS = 0.25  # where the kernel itself bounds memory and tasks: to look at all threads takes its time
CHUNK = 1 << 18
LAST_WORDS = 4000
END_SECONDS = 20  # for what was killed to be gone


@dataclass
class End:
    """How a run ended as seen from outside: a limit it met, all it handed out, its last words on stderr."""

    met: tuple[str, str] | None
    out: bytes
    words: str
    seconds: float


class Watch:
    """Looks at the processes of a run."""

    def __init__(self, pid: int, limits: Limits, group: cgroup.Cgroup | None):
        self.seen: set[int] = set()
        self.peak_mb = 0
        self._pid, self._limits, self._group = pid, limits, group
        self._start = self._last = time.monotonic()
        self._counts = self._start

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start

    def look(self) -> tuple[str, str] | None:
        """The limit that is met now: a status and a sentence; looks at most twenty times a second."""
        if time.monotonic() - self._last < LOOK_SECONDS:
            return None
        self._last = time.monotonic()
        if self.seconds > self._limits.seconds:
            return "timeout", f"the notebook did not end within {self._limits.seconds:.0f} s"
        return self._told() or (self._counted() if self._due() else None)

    def _due(self) -> bool:
        if self._group is not None and self._last - self._counts < COUNT_SECONDS:
            return False
        self._counts = self._last
        return True

    def _told(self) -> tuple[str, str] | None:
        """What the kernel's own bounds say."""
        if self._group is not None and self._group.out_of_memory:
            return "memory", f"it used more than {self._limits.memory_mb} MB of memory"
        if self._group is not None and self._group.out_of_tasks:
            return "died", f"it started more than {self._limits.tasks} processes and threads"
        return None

    def _counted(self) -> tuple[str, str] | None:
        memory = tasks = 0
        for pid in processes.tree(self._pid):
            self.seen.add(pid)
            more, threads = processes.usage(pid)
            memory, tasks = memory + more, tasks + threads
            if tasks > self._limits.tasks:
                return "died", f"it started more than {self._limits.tasks} processes and threads"
        self.peak_mb = max(self.peak_mb, memory // MB)
        if self.peak_mb > self._limits.memory_mb:
            return "memory", f"it used more than {self._limits.memory_mb} MB of memory"
        return None


def attend(engine: Engine, job: Job) -> End:
    """Runs a job to its end, whichever it is."""
    group = cgroup.make(job.limits) if engine.end is None else None
    process = None
    try:
        command = engine.command(job)
        doors = group.doors if group else []
        if os.name != "nt":
            command = ["/bin/sh", "-c", cgroup.ENTER, "enter", *doors, "--", *command]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = subprocess.Popen(command, cwd=job.folder, start_new_session=True, **pipes)
        watch = Watch(process.pid, job.limits, group)
        with contextlib.nullcontext() if group else _first():
            met, out, words = _listen(process, watch, job.limits.output_mb * MB)
            if met:
                _kill(itertools.islice(processes.tree(process.pid), 3))  # with the sandbox's own first process all die
        met = met or watch._told()
        return End(met, out, words.decode(errors="replace").strip(), watch.seconds)
    finally:
        _end(process, engine, job, group)


def _listen(process: subprocess.Popen, watch: Watch, most: int) -> tuple[tuple[str, str] | None, bytes, bytes]:
    """Reads both pipes until the process ends or a limit is met."""
    out, words, met, ended = bytearray(), b"", None, False
    with selectors.DefaultSelector() as selector:
        for pipe in (process.stdout, process.stderr):
            os.set_blocking(pipe.fileno(), False)
            selector.register(pipe, selectors.EVENT_READ)
        while met is None and selector.get_map():
            ready = selector.select(0 if ended else LOOK_SECONDS)
            if ended and not ready:
                break
            for key, _ in ready:
                chunk = os.read(key.fd, CHUNK)
                if not chunk:
                    selector.unregister(key.fileobj)
                elif key.fileobj is process.stdout:
                    out += chunk
                else:
                    words = (words + chunk)[-LAST_WORDS:]
            met = watch.look()
            if len(out) > most:
                met = "output", f"it handed back more than {most // MB} MB"
            ended = process.poll() is not None
    return met, bytes(out), words


def _end(process: subprocess.Popen | None, engine: Engine, job: Job, group: cgroup.Cgroup | None) -> None:
    """Kills all that is left and waits until it is gone."""
    left = set(processes.tree(process.pid)) if process else set()
    _kill(left)
    if engine.end is not None:
        subprocess.run(engine.end(job), capture_output=True, timeout=60)
    if process:
        process.stdout.close()
        process.stderr.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(END_SECONDS)
    if not (processes.gone(left, END_SECONDS) and (group is None or group.clear(END_SECONDS))):
        raise errors.KitError("processes of a run did not end", "end them by hand, then grade again")


def _kill(pids: Iterable[int]) -> None:
    for pid in pids:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)


@contextlib.contextmanager
def _first() -> Iterator[None]:
    """Runs this thread before all others where that is allowed: to root, whose tasks no limit of the system counts."""
    try:
        before = os.sched_getscheduler(0), os.sched_getparam(0)
        os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
    except (AttributeError, OSError):
        yield
        return
    try:
        yield
    finally:
        os.sched_setscheduler(0, *before)
