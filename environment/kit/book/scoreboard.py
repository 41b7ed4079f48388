"""Ours beside the published: every row that the executed notebooks show."""

import re
from collections.abc import Iterator

import nbformat

from kit import catalog, execute, report
from kit.book import topics
from kit.book.sources import copy_of
from kit.catalog import Notebook

MEASURED = re.compile(r"^(?P<paper>.*); ours (?P<ours>[^;]*), (?P<runs>\d+ seeds|one run)$", re.DOTALL)
LONG = 12  # rows: a longer table shows only those with a reference
HEAD = "| result and unit | ours | reference | reached | source |\n|---|---:|---:|---|---|"
REACHED = {True: "yes", False: "no", None: ""}  # no bar, no verdict
BOUNDS = {"lower": "≤ ", "higher": "≥ "}
TEXT = """# Scoreboard

What the course measured, beside what was published or what we ask of it ourselves. All of it comes from the executed
notebooks of this book. A reference with ≤ is a bar where less is better, with ≥ one where more is better; one without
a sign is a published number. The source says whose it is. Papers often used other data, larger networks or longer
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
    boards = execute.boards(nbformat.read(copy, as_version=4))
    if not boards:
        return f"{head}\n\nIt has no scoreboard."
    return "\n\n".join([head, *tables(boards)])


def tables(boards: list[tuple[str, list[dict]]]) -> Iterator[str]:
    """A notebook's tables; one that stands alone needs no title."""
    for title, rows in boards:
        yield from _table(title if len(boards) > 1 else "", rows)


def _table(title: str, rows: list[dict]) -> Iterator[str]:
    shown = rows if len(rows) <= LONG else [row for row in rows if row["reference"] is not None]
    if title:
        yield f"**{title}**"
    if shown:
        yield "\n".join([HEAD, *map(_row, shown)])
    if left_out := len(rows) - len(shown):
        more = "more " if shown else ""
        yield f"{left_out} {more}rows, without a published number, are in the notebook."


def _row(row: dict) -> str:
    measured = MEASURED.match(row["source"] or "")
    ours = f"{measured['ours']} ({measured['runs']})" if measured else report.number(row["value"])
    source = bound = ""
    if row["reference"] is not None:
        source = measured["paper"] if measured else row["source"] or ""
        bound = BOUNDS.get(row["better"], "") + report.number(row["reference"])
    name = re.sub(r"(?<=\w)([._])(?=\w)", r"\1<wbr>", row["name"])  # where a narrow column may break it
    cells = (f"{name}<br>{row['unit'] or ''}", f"**{ours}**", bound, REACHED[execute.reached(row)], source)
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
