"""Whether a reproduction goes on after a kill: its first minute, the kill, and as much again."""

import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from nbclient import NotebookClient

from kit import execute, kept
from kit.catalog import Notebook
from kit.execute import Book, Outcome

CONTINUES = "Continuing after a stop"
LOOK_SECONDS = 0.5


@dataclass(frozen=True)
class Patience:
    """Seconds: how long the first run lasts, and how long either may take until it shows what it should."""

    first: float = 60
    most: float = 100


class Watch(threading.Thread):
    """Looks at a running reproduction's folder and kills its kernel when it has seen enough or waited long enough."""

    def __init__(self, folder: Path, patience: Patience, before: kept.Kept | None = None):
        super().__init__(daemon=True)
        self.folder, self.patience, self.before = folder, patience, before
        self.seen, self.problem, self.killed, self.satisfied = kept.Kept(), "", False, False
        self._client, self._over = None, threading.Event()

    def attach(self, client: NotebookClient) -> None:
        """Called when the kernel has started."""
        self._client = client
        self.start()

    def run(self) -> None:
        start = time.monotonic()
        while not self._over.wait(LOOK_SECONDS):
            seconds = time.monotonic() - start
            self.seen = kept.look(self.folder)
            if self.before is None:
                self.satisfied = bool(self.seen) and seconds >= self.patience.first
            else:
                self.problem = repeated(self.before, self.seen)
                self.satisfied = further(self.before, self.seen)
            if self.satisfied or self.problem or seconds > self.patience.most:
                self._kill()
                return

    def _kill(self) -> None:
        self.killed = True
        try:
            psutil.Process(self._client.km.provisioner.pid).kill()
        except psutil.NoSuchProcess:
            self.killed = False

    def end(self) -> None:
        """Waits for the thread; called when the notebook has ended in whatever way."""
        self._over.set()
        if self.is_alive():
            self.join()


def repeated(before: kept.Kept, now: kept.Kept) -> str:
    """What was done a second time, in one sentence; empty where nothing was."""
    for name, part in before.parts.items():
        if now.parts.get(name) != part:
            return f"{name} was finished before the kill and was worked out again"
    for name, old in before.training.items():
        run = now.training.get(name)
        if run is None or not (run == old or _goes_on(old, run)):
            return f"{name} had {len(old.losses):,} steps before the kill and starts over after it"
    return ""


def _goes_on(old: kept.Training, run: kept.Training) -> bool:
    """Whether a later checkpoint begins with all of an earlier one, and a process took over no earlier than there."""
    count = len(old.losses)
    return run.losses[:count] == old.losses and len(run.starts) > len(old.starts) and run.starts[-1] >= count


def further(before: kept.Kept, now: kept.Kept) -> bool:
    """Whether there is a new part, or a run with steps that it did not have."""
    nothing = kept.Training((), ())
    runs = [(before.training.get(name, nothing), run) for name, run in now.training.items()]
    return bool(now.parts.keys() - before.parts.keys()) or any(len(run.losses) > len(old.losses) for old, run in runs)


def verify(notebook: Notebook, patience: Patience | None = None) -> tuple[Outcome, Book]:
    """Runs a reproduction in a folder of its own for a minute, kills it, and lets it go on until it is further."""
    patience = patience or Patience()
    with tempfile.TemporaryDirectory(prefix="reproduction-", ignore_cleanup_errors=True) as folder:
        first = Watch(Path(folder), patience)
        outcome, book = _part(notebook, first)
        if not first.killed and outcome.status == "ok":
            outcome.fail(f"ended after {outcome.seconds:.0f} s, before it could be killed")
        elif not first.satisfied and outcome.status == "ok":
            outcome.fail(f"had kept nothing after {patience.most:.0f} s")
        if outcome.status != "ok":
            return outcome, book
        before = kept.look(Path(folder))
        print(f"  killed after {outcome.seconds:.0f} s: {before}", flush=True)
        return _second(notebook, Watch(Path(folder), patience, before), outcome)


def _second(notebook: Notebook, watch: Watch, first: Outcome) -> tuple[Outcome, Book]:
    outcome, book = _part(notebook, watch)
    print(f"  went on for {outcome.seconds:.0f} s: {watch.seen}", flush=True)
    now = kept.look(watch.folder)
    for problem in (*watch.before.problems, *now.problems):
        outcome.fail(problem)
    if problem := watch.problem or repeated(watch.before, now):
        outcome.fail(problem)
    elif not watch.satisfied and outcome.status == "ok":
        outcome.fail(f"did not get further than before the kill in {outcome.seconds:.0f} s: {watch.seen}")
    if CONTINUES not in said(book):
        outcome.fail(f'did not say "{CONTINUES}"')
    outcome.seconds += first.seconds
    outcome.peak_rss_mb = max(outcome.peak_rss_mb, first.peak_rss_mb)
    return outcome, book


def _part(notebook: Notebook, watch: Watch) -> tuple[Outcome, Book]:
    way = execute.Way(environment={"LATENT_REPRODUCTIONS": str(watch.folder)}, started=watch.attach)
    try:
        outcome, book = execute.execute(notebook, way)
    finally:
        watch.end()
    if watch.killed:
        outcome.forget("the kernel died")
    if red := execute.red(book):
        outcome.fail(red)
    return outcome, book


def said(book: Book) -> str:
    """All that the cells have printed so far."""
    return "".join(
        output.get("text", "")
        for cell in list(book.cells)
        for output in list(cell.get("outputs", ()))
        if output.get("name") == "stdout"
    )
