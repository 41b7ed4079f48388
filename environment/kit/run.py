"""./kit run: executes notebooks and shows what came out."""

from kit import catalog, execute, report
from kit.kernels import NAMES, installed


def run(names: list[str], large: bool = False, kernel: str = NAMES[0]) -> int:
    """Executes the named notebooks one after the other; 0 when all ran through."""
    outcomes, chosen = [], catalog.choose(names)
    if large:
        chosen = [book.large() for book in chosen]
        print("larger settings: made for a GPU, their times were not measured", flush=True)
    elif minutes := sum(book.minutes for book in chosen):
        print(f"reproductions: planned {_hours(minutes)} on two cores, less what is done already", flush=True)
    kernels, environment = installed.chosen(kernel), {"LATENT_LARGE": "1"} if large else {}
    for notebook in chosen:
        print(f"running {notebook.name} ...", flush=True)
        hear = _say if notebook.kind == "reproductions" else None
        outcome, book = execute.execute(notebook, execute.Way(hear=hear, environment=environment, kernels=kernels))
        outcomes.append(outcome)
        page = report.keep(outcome, book)
        report.results(outcomes)
        print(f"  {outcome.status} in {outcome.seconds:.0f} s: {report.link(page)}", flush=True)
        if used := report.data_used(book):
            print(f"  {used}", flush=True)
    report.print_table(outcomes)
    return int(any(outcome.status != "ok" for outcome in outcomes))


def _say(text: str) -> None:
    """What a long notebook prints, as it prints it."""
    print(text, end="", flush=True)


def _hours(minutes: int) -> str:
    return f"about {minutes} minutes" if minutes < 90 else f"about {minutes // 60} h {minutes % 60} min"
