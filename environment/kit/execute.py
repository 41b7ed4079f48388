"""Executes one notebook as its reader would, and measures it."""

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


def execute(notebook: Notebook, then: Then | None = None, cell_timeout: int | None = None) -> tuple[Outcome, Book]:
    """Runs all cells from a fresh kernel; `then`, if given, goes on in the same kernel after a run without failure."""
    outcome, book = Outcome(notebook), nbformat.read(notebook.path, as_version=4)
    where = {"metadata": {"path": str(notebook.path.parent)}}
    client = NotebookClient(
        deepcopy(book), kernel_name="java", timeout=cell_timeout, shutdown_kernel="immediate", resources=where
    )
    start = time.monotonic()
    try:
        with client.setup_kernel(), Memory(client.km.provisioner.pid, outcome):
            _cells(client, outcome)
            outcome.seconds = time.monotonic() - start
            book = deepcopy(client.nb)
            if then is not None and outcome.status == "ok":
                then(client, outcome)
    except (DeadKernelError, RuntimeError) as death:
        outcome.fail(f"the kernel died: {death}")
        if not outcome.seconds:
            outcome.seconds, book = time.monotonic() - start, client.nb
    outcome.rows = rows(book)
    return outcome, book


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
