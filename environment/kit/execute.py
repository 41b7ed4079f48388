"""Executes one notebook as its reader would, and measures it."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from kit import limited
from kit.catalog import Notebook
from kit.client import START_SECONDS, Client, Hear
from kit.memory import Memory

SCOREBOARD = "application/vnd.latent.scoreboard+json"
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

    def took(self, mb: float) -> None:
        """Remembers the most memory."""
        self.peak_rss_mb = max(self.peak_rss_mb, mb)

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


@dataclass
class Way:
    """How a notebook is executed, where it is not as usual."""

    then: Then | None = None  # goes on in the same kernel after a run without failure
    cell_timeout: int | None = None  # seconds; none: as long as it takes
    environment: dict[str, str] = field(default_factory=dict)  # for the kernel, beside our own
    started: Callable[[NotebookClient], None] | None = None  # called when the kernel runs
    hear: Hear | None = None  # gets what cells print, as they print it
    kernels: Path | None = None  # a folder with another kernel `java`, from kernels.installed
    most_memory: int | None = None  # bytes; a kernel that takes more is killed


def execute(notebook: Notebook, way: Way | None = None) -> tuple[Outcome, Book]:
    """Runs all cells from a fresh kernel."""
    way = way or Way()
    outcome, book = Outcome(notebook), nbformat.read(notebook.path, as_version=4)
    client = _client(notebook, deepcopy(book), way)
    start = time.monotonic()
    try:
        with _running(client, way, outcome):
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
    client.hear, client.kernels = way.hear, way.kernels
    return client


@contextmanager
def _running(client: Client, way: Way, outcome: Outcome) -> Iterator[None]:
    """Around the life of a kernel, which is measured and, where the way says so, bounded."""
    with ExitStack() as life:
        limit = life.enter_context(limited.to(way.most_memory))
        client.begin({**os.environ, **way.environment}, life)
        limit.take(client.km.provisioner.pid)
        life.enter_context(Memory(client.km.provisioner.pid, outcome.took))
        try:
            yield
        finally:
            if limit.killed:
                outcome.fail(f"needed more than {way.most_memory / limited.GB:.1f} GB and was killed for that")


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
    return [row for _, board in boards(book) for row in board]


def boards(book: Book) -> list[tuple[str, list[dict]]]:
    """The same, table by table, each with its title if it has one."""
    shown = (output.get("data", {}).get(SCOREBOARD) for cell in book.cells for output in cell.get("outputs", ()))
    return [
        (board.get("title", ""), [{key: row.get(key) for key in ROW} for row in board["rows"]])
        for board in shown
        if board
    ]


def reached(row: dict) -> bool | None:
    """Whether a row's value reaches its bar; one that is no number does not; none where no bar is set."""
    value, bar, better = (row.get(key) for key in ("value", "reference", "better"))
    if bar is None or not better:
        return None
    number = value if isinstance(value, int | float) else float("nan")
    return number >= bar if better == "higher" else number <= bar


def red(book: Book) -> str | None:
    """What an executed notebook shows as a red block, in one sentence."""
    outputs = (output for cell in book.cells for output in cell.get("outputs", ()))
    text = next((output.text for output in outputs if output.get("name") == "stderr"), None)
    return text and f"something was written to stderr, which shows as a red block: {text.strip()[:200]}"
