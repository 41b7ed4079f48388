"""All grades as one table for a spreadsheet."""

import csv
import io
from pathlib import Path

from kit import files

HEAD = ("student", "assignment", "points", "of", "status", "seconds", "reason")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(file: Path, results: list[dict]) -> None:
    """One row a submission, in the order of students and assignments."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(HEAD)
    for one in results:
        table.writerow([_plain(one[name]) for name in HEAD])
    files.write(file, text.getvalue())


def _plain(value: object) -> object:
    """A text that a spreadsheet would run as a formula gets a quote in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
