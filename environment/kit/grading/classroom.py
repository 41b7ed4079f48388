"""A whole class on Dask distributed: a few submissions at a time, and a dying worker loses none of them."""

import importlib
import os
import re
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import dask
from distributed import Client, Future, LocalCluster, Worker, WorkerPlugin, as_completed
from distributed.scheduler import KilledWorker

from kit.errors import KitError
from kit.grading import course, submitted, work

MADE = re.compile(r"([A-Za-z_][\w.]*):([A-Za-z_]\w*)")  # MODULE:FUNCTION, which no address is
DEATHS = 3  # of workers under one submission, the last two with nothing else running
PATIENCE_SECONDS = 120
SETTINGS = {
    "distributed.scheduler.allowed-failures": 0,  # each death is told, so that it can be counted
    "distributed.scheduler.worker-saturation": 1.0,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
}


@dataclass
class Job:
    """A submission on its way, and how many workers died under it."""

    one: submitted.Submission
    deaths: int = 0
    alone: bool = False  # whether nothing else is running


@dataclass
class Classroom:
    """Hands submissions to workers and gives back verdicts as they come."""

    client: Client
    way: work.Way
    assignments: dict[str, course.Assignment]
    references: dict[str, dict[str, list]] = field(default_factory=dict)

    def answers(self, names: list[str]) -> Iterator[tuple[str, dict[str, list]]]:
        """Runs the teacher's notebooks; gives their answers."""
        futures = {
            self.client.submit(work.answer, self.assignments[name], self.way, pure=False): name for name in names
        }
        for future in as_completed(list(futures)):
            if error := _error(future):
                raise KitError(str(error), "mend that, then run the command again")
            yield futures[future], future.result()

    def grade(self, wanted: list[submitted.Submission]) -> Iterator[tuple[submitted.Submission, dict | Exception]]:
        """Each submission with its verdict, or with the exception that is nobody's answer."""
        waiting, alone = deque(Job(one) for one in wanted), deque()
        flying: dict[Future, Job] = {}
        done = as_completed()
        while waiting or alone or flying:
            while waiting and len(flying) < self._width():
                self._start(waiting.popleft(), flying, done)
            if alone and not flying:
                self._start(alone.popleft(), flying, done)
            future = next(done)
            job = flying.pop(future)
            error = _error(future)
            if isinstance(error, KilledWorker):
                job.deaths += 1 + getattr(error, "allowed_failures", 0)
                if job.deaths < DEATHS or not job.alone:
                    alone.append(replace(job, alone=True))
                    continue
                yield job.one, self._deadly(job)
            else:
                yield job.one, error or future.result()

    def _start(self, job: Job, flying: dict, done: as_completed) -> None:
        name = job.one.assignment
        arguments = (self.assignments[name], self.way, self.references[name], job.one.content)
        future = self.client.submit(work.grade, *arguments, pure=False)
        flying[future] = job
        done.add(future)

    def _deadly(self, job: Job) -> dict:
        reason = f"the notebook brought the grading process down {job.deaths} times"
        return work.verdict(self.assignments[job.one.assignment], "deadly", reason)

    def _width(self) -> int:
        """One submission for each thread of the workers that are there now."""
        return max(1, sum(self.client.nthreads().values()))


class OneCore(WorkerPlugin):
    """Keeps a worker and the sandboxes that it starts on one core: a run has as much time beside others as alone."""

    def setup(self, worker: Worker) -> None:
        if not hasattr(os, "sched_setaffinity"):
            return
        cores = sorted(os.sched_getaffinity(0))
        for task in os.listdir("/proc/self/task"):
            os.sched_setaffinity(int(task), {cores[int(worker.name) % len(cores)]})


def _error(future: Future) -> BaseException | None:
    """Why a task has no result, a lost scheduler too."""
    try:
        return future.exception()
    except CancelledError:
        return CancelledError("the connection to the scheduler was lost")


@contextmanager
def workers(scheduler: str | None, count: int | None) -> Iterator[Client]:
    """A client of the given scheduler, or of processes on this machine with one thread each."""
    if scheduler:
        with _client(scheduler) as client:
            yield client
        return
    count = count or min(2, os.cpu_count() or 1)
    with dask.config.set(SETTINGS):
        local = {"n_workers": count, "threads_per_worker": 1, "processes": True, "memory_limit": 0, "security": True}
        with LocalCluster(**local, dashboard_address=None, silence_logs=50) as cluster, Client(cluster) as client:
            client.register_plugin(OneCore())
            yield client


def _client(scheduler: str) -> Client:
    try:
        client = _made(*match.groups()) if (match := MADE.fullmatch(scheduler)) else Client(scheduler, timeout=30)
    except (OSError, ValueError, ImportError, AttributeError) as error:
        problem = f"no Dask scheduler answers at {scheduler} ({error})"
        raise KitError(problem, "start it, or check the address") from None
    try:
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
        _alike(client)
    except TimeoutError:
        client.close()
        raise KitError(f"{scheduler} has no workers", "start at least one, with one thread: --nthreads 1") from None
    return client


def _made(module: str, function: str) -> Client:
    """The client that a function of a file in the present folder makes: for clusters that need more than an address."""
    sys.path.insert(0, os.getcwd())
    return getattr(importlib.import_module(module), function)()


def _alike(client: Client) -> None:
    """Fails unless every worker has the same grading code and library as this machine."""
    ours = course.code_version()
    others = [address for address, version in client.run(course.code_version).items() if version != ours]
    if others:
        problem = f"{len(others)} workers have another version of the course, {others[0]} for one"
        raise KitError(problem, "update their clone and run ./kit release --no-check there")
