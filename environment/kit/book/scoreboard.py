"""Ours beside the published: every row that the executed notebooks show."""

import re
from collections.abc import Iterator

import nbformat

from kit import catalog, execute, report
from kit.book import topics
from kit.book.sources import copy_of
from kit.catalog import Notebook

MEASURED = re.compile(r"^(?P<paper>.*); ours (?P<ours>[^;]*), (?P<runs>\d+ seeds|one run)$", re.DOTALL)
MOST_ALONE = 12  # rows without a published number that a table shows
HEAD = "| result and unit | ours | reference | reached | source |\n|---|---:|---:|---|---|"
BOUNDS = {"lower": "≤ ", "higher": "≥ "}
TEXT = """# Scoreboard

What the course measured, beside what was published or what we ask of it ourselves. All of it comes from the executed
notebooks of this book. A reference with ≤ is a bar where less is better, with ≥ one where more is better; one without
a sign is a paper's number. The source says whose it is. Papers often used other data, larger networks or longer
training: the notebook behind each heading says what differs."""


def page() -> str:
    """The page's Markdown; its links are relative to notebooks/."""
    known = [notebook for notebook in catalog.notebooks() if notebook.kind != "assignments"]
    parts = [TEXT]
    for kind in ("lectures", "reproductions"):
        parts += [f"## {kind.capitalize()}", *(_part(notebook) for notebook in known if notebook.kind == kind)]
    return "\n\n".join(parts) + "\n"


def _part(notebook: Notebook) -> str:
    copy = copy_of(notebook)
    there = topics.headings(notebook.path)
    board = next((f"#{topics.slug(heading)}" for heading in there if heading.endswith("Scoreboard")), "")
    head = f"### [{there[0]}]({notebook.name}.ipynb{board})"
    if copy is None:
        return f"{head}\n\nNot run here. `./kit run {notebook.path.stem}` takes about {notebook.minutes or 2} minutes."
    rows = execute.rows(nbformat.read(copy, as_version=4))
    return "\n\n".join([head, *_table(rows)]) if rows else f"{head}\n\nIt has no scoreboard."


def _table(rows: list[dict]) -> Iterator[str]:
    alone = [row for row in rows if row["reference"] is None]
    left_out = alone[MOST_ALONE:]
    yield "\n".join([HEAD, *(_row(row) for row in rows if row not in left_out)])
    if left_out:
        yield f"{len(left_out)} more rows, without a published number, are in the notebook."


def _row(row: dict) -> str:
    measured = MEASURED.match(row["source"] or "")
    ours = f"{measured['ours']} ({measured['runs']})" if measured else report.number(row["value"])
    source = measured["paper"] if measured else row["source"] or ""
    bound = "" if row["reference"] is None else BOUNDS.get(row["better"], "") + report.number(row["reference"])
    name = re.sub(r"(?<=\w)([._])(?=\w)", r"\1<wbr>", row["name"])  # where a narrow column may break it
    cells = (f"{name}<br>{row['unit'] or ''}", f"**{ours}**", bound, _reached(row), source)
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _reached(row: dict) -> str:
    """Whether a bar is met; nothing where none is set."""
    value, bar, better = row["value"], row["reference"], row["better"]
    if bar is None or not better:
        return ""
    if not isinstance(value, int | float):
        return "no"
    return "yes" if (value >= bar if better == "higher" else value <= bar) else "no"
