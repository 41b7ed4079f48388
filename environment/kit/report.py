"""What a run leaves: HTML and executed notebooks, build/results.json, and a table."""

import json
import os
from pathlib import Path

import nbformat

from kit import files, page, paths
from kit.execute import Outcome


def keep(outcome: Outcome, book: nbformat.NotebookNode) -> Path:
    """Writes the executed notebook and its HTML under build/; gives the HTML's place."""
    place = paths.BUILD / outcome.notebook.name
    files.write(place.with_name(place.name + ".ipynb"), nbformat.writes(book))
    html = place.with_name(place.name + ".html")
    files.write(html, page.render(book, place.name))
    return html


def data_used(book: nbformat.NotebookNode) -> str | None:
    """The line by which a notebook says which digits it used, if it says so."""
    outputs = (output for cell in book.cells for output in cell.get("outputs", ()))
    lines = (line for output in outputs for line in output.get("text", "").splitlines())
    return next((line.strip() for line in lines if line.startswith("Digits:")), None)


def results(outcomes: list[Outcome]) -> None:
    """build/results.json: all that was run this time."""
    files.write(paths.BUILD / "results.json", json.dumps([outcome.json() for outcome in outcomes], indent=1) + "\n")


def print_table(outcomes: list[Outcome]) -> None:
    """Time and memory of each notebook, then all scoreboard rows."""
    print()
    books = [(o.notebook.name, o.status, f"{o.seconds:.0f} s", f"{o.peak_rss_mb:.0f} MB") for o in outcomes]
    print(table(("notebook", "status", "time", "peak memory"), books))
    rows = [_row(row) for outcome in outcomes for row in outcome.rows]
    if rows:
        print()
        print(table(("scoreboard", "yours", "reference", "unit", "better", "source"), rows))
    for outcome in outcomes:
        for problem in outcome.problems:
            print(f"\n{outcome.notebook.name}: {problem}")


def _row(row: dict) -> tuple[str, ...]:
    value, reference = number(row.get("value")), number(row.get("reference"))
    return (str(row.get("name")), value, reference, *(str(row.get(key) or "") for key in ("unit", "better", "source")))


def number(value: object) -> str:
    if isinstance(value, int | float):
        return f"{value:.0f}" if float(value).is_integer() and abs(value) < 1e7 else f"{value:.4g}"
    return str(value if value is not None else "")


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Columns under their heads."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in (head, *rows)
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def link(page: Path) -> str:
    """A page's place as a terminal opens it."""
    return os.path.relpath(page)
