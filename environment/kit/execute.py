"""Executes one notebook as its reader would, and measures it."""

import os
import threading
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

import nbformat
import psutil
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from kit.catalog import Notebook

SCOREBOARD = "application/vnd.latent.scoreboard+json"
START_SECONDS = 300  # the kernel takes two, but other programs may use the machine too
ROW = ("name", "value", "unit", "reference", "source", "better")


@dataclass
class Outcome:
    """What became of a notebook."""

    notebook: Notebook
    status: str = "ok"
    seconds: float = 0.0
    peak_rss_mb: float = 0.0
    rows: list[dict] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def fail(self, problem: str) -> None:
        self.status = "failed"
        self.problems.append(problem)

    def forget(self, problem: str) -> None:
        """Takes back the problems that begin so: they were meant to happen."""
        self.problems = [one for one in self.problems if not one.startswith(problem)]
        self.status = "failed" if self.problems else "ok"

    def json(self) -> dict:
        """An entry of build/results.json."""
        return {
            "notebook": self.notebook.name,
            "status": self.status,
            "seconds": round(self.seconds, 1),
            "peak_rss_mb": round(self.peak_rss_mb),
            "rows": self.rows,
        }


Book = nbformat.NotebookNode
Then = Callable[[NotebookClient, Outcome], None]
Hear = Callable[[str], None]


class Client(NotebookClient):
    """Also hands on what cells print, as they print it."""

    hear: Hear | None = None

    def output(self, outs: list, msg: dict, display_id: str | None, cell_index: int) -> Book | None:
        if self.hear and msg["msg_type"] == "stream":
            self.hear(msg["content"]["text"])
        return super().output(outs, msg, display_id, cell_index)


class Memory:
    """While open: the largest resident memory of a process and its children, looked at ten times a second."""

    def __init__(self, pid: int, outcome: Outcome):
        self._outcome = outcome
        self._process = psutil.Process(pid)
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._end.wait(0.1):
            self._outcome.peak_rss_mb = max(self._outcome.peak_rss_mb, self._now())

    def _now(self) -> float:
        try:
            tree = [self._process, *self._process.children(recursive=True)]
            return sum(process.memory_info().rss for process in tree) / 1e6
        except psutil.Error:
            return 0.0


@dataclass
class Way:
    """How a notebook is executed, where it is not as usual."""

    then: Then | None = None  # goes on in the same kernel after a run without failure
    cell_timeout: int | None = None  # seconds; none: as long as it takes
    environment: dict[str, str] = field(default_factory=dict)  # for the kernel, beside our own
    started: Callable[[NotebookClient], None] | None = None  # called when the kernel runs
    hear: Hear | None = None  # gets what cells print, as they print it


def execute(notebook: Notebook, way: Way | None = None) -> tuple[Outcome, Book]:
    """Runs all cells from a fresh kernel."""
    way = way or Way()
    outcome, book = Outcome(notebook), nbformat.read(notebook.path, as_version=4)
    client = _client(notebook, deepcopy(book), way)
    start = time.monotonic()
    try:
        environment = {**os.environ, **way.environment}
        with client.setup_kernel(env=environment), Memory(client.km.provisioner.pid, outcome):
            if way.started is not None:
                way.started(client)
            _cells(client, outcome)
            outcome.seconds = time.monotonic() - start
            book = deepcopy(client.nb)
            if way.then is not None and outcome.status == "ok":
                way.then(client, outcome)
    except (DeadKernelError, RuntimeError) as death:
        outcome.fail(f"the kernel died: {death}")
        if not outcome.seconds:
            outcome.seconds, book = time.monotonic() - start, client.nb
    outcome.rows = rows(book)
    return outcome, book


def _client(notebook: Notebook, book: Book, way: Way) -> Client:
    where = {"metadata": {"path": str(notebook.path.parent)}}
    times = {"timeout": way.cell_timeout, "startup_timeout": START_SECONDS, "shutdown_kernel": "immediate"}
    client = Client(book, kernel_name="java", resources=where, **times)
    client.hear = way.hear
    return client


def _cells(client: NotebookClient, outcome: Outcome) -> None:
    for index, cell in enumerate(client.nb.cells):
        try:
            client.execute_cell(cell, index)
        except CellExecutionError as error:
            outcome.fail(f"cell {index + 1}: {error.ename}: {error.evalue}")
            return
        except CellTimeoutError:
            outcome.fail(f"cell {index + 1} did not end in {client.timeout} s")
            return


def rows(book: Book) -> list[dict]:
    """The scoreboard rows that the cells of an executed notebook show."""
    shown = (output.get("data", {}).get(SCOREBOARD) for cell in book.cells for output in cell.get("outputs", ()))
    return [{key: row.get(key) for key in ROW} for board in shown if board for row in board["rows"]]


def red(book: Book) -> str | None:
    """What an executed notebook shows as a red block, in one sentence."""
    outputs = (output for cell in book.cells for output in cell.get("outputs", ()))
    text = next((output.text for output in outputs if output.get("name") == "stderr"), None)
    return text and f"something was written to stderr, which shows as a red block: {text.strip()[:200]}"
