"""./kit run: executes notebooks and shows what came out."""

from kit import catalog, execute, report


def run(names: list[str]) -> int:
    """Executes the named notebooks one after the other; 0 when all ran through."""
    outcomes = []
    for notebook in catalog.choose(names):
        print(f"running {notebook.name} ...", flush=True)
        outcome, book = execute.execute(notebook)
        outcomes.append(outcome)
        page = report.keep(outcome, book)
        report.results(outcomes)
        print(f"  {outcome.status} in {outcome.seconds:.0f} s: {report.link(page)}", flush=True)
        if used := report.data_used(book):
            print(f"  {used}", flush=True)
    report.print_table(outcomes)
    return int(any(outcome.status != "ok" for outcome in outcomes))
