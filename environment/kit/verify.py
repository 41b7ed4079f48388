"""What each notebook must show in `./kit test`, and the verdict."""

from pathlib import Path

from kit import catalog, exercises, lanes, limited, report, resume, tools
from kit.execute import Book, Outcome, Way, execute, reached, red
from kit.kernels import installed

LIMIT_SECONDS, LIMIT_MB = 150, 1600
MOST_BYTES = (
    limited.BINDER - 200 * 2**20
)  # there Jupyter's server counts too, and what the kernel took before the limit


def notebooks() -> list[Outcome]:
    """Executes all of them, as many at once as there are cores, each on one core; keeps what came out."""

    def piece(notebook: catalog.Notebook) -> Outcome:
        print(f"running {notebook.name} ...", flush=True)
        outcome, book = one(notebook)
        if notebook.kind != "reproductions":  # the page of a whole run may lie there
            report.keep(outcome, book)
        return outcome

    outcomes = lanes.each(piece, catalog.notebooks())
    report.results(outcomes)
    report.print_table(outcomes)
    return outcomes


def lectures_on(kernel: str) -> list[Outcome]:
    """Executes the lectures on another kernel than the course's, on the newest JDK; tells, but keeps nothing."""
    newest = tools.newest()
    kernels = installed.install(kernel, newest)
    print(f"{kernel} on JDK {newest.version}", flush=True)

    def piece(notebook: catalog.Notebook) -> Outcome:
        print(f"running {notebook.name} on {kernel} ...", flush=True)
        return one(notebook, kernels)[0]

    outcomes = lanes.each(piece, [book for book in catalog.notebooks() if book.kind == "lectures"])
    report.print_table(outcomes)
    return outcomes


def one(notebook: catalog.Notebook, kernels: Path | None = None) -> tuple[Outcome, Book]:
    """A lecture or assignment in full, of a reproduction what shows that it goes on after a kill."""
    if notebook.kind == "reproductions":
        return resume.verify(notebook)
    lecture = notebook.kind == "lectures"
    solved, most = (exercises.verify, MOST_BYTES) if lecture else (None, None)
    way = Way(solved, cell_timeout=600, kernels=kernels, most_memory=most)
    outcome, book = execute(notebook, way)
    if lecture and outcome.status == "ok" and outcome.seconds > LIMIT_SECONDS:
        print(f"  took {outcome.seconds:.0f} s; once more, because other work on a machine only adds time", flush=True)
        runs = (outcome, book), execute(notebook, way)
        outcome, book = min(runs, key=lambda run: (run[0].status == "ok", run[0].seconds))
    judge(outcome, book)
    return outcome, book


def judge(outcome: Outcome, book: Book) -> None:
    """Adds to the outcome what a lecture exceeds or misses, and what shows as a red block."""
    if outcome.notebook.kind == "lectures":
        if outcome.seconds > LIMIT_SECONDS:
            outcome.fail(f"took {outcome.seconds:.0f} s, at most {LIMIT_SECONDS}")
        if outcome.peak_rss_mb > LIMIT_MB:
            outcome.fail(f"used {outcome.peak_rss_mb:.0f} MB, at most {LIMIT_MB}")
        for missed in filter(None, map(_missed, outcome.rows)):
            outcome.fail(missed)
    if said := red(book):
        outcome.fail(said)


def _missed(row: dict) -> str | None:
    """What a scoreboard row with a bar says when its value does not reach it."""
    if reached(row) in (True, None):
        return None
    return f"scoreboard: {row['name']} is {row['value']}, expected {row['reference']} or {row['better']}"
