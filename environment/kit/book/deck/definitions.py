"""Code cells that show nothing but define what a later cell uses."""

import re
from collections.abc import Sequence

from nbformat import NotebookNode

# At the beginning of a line: a method's or a variable's type and name.
DEFINED = re.compile(r"^(?:[\w.]+(?:<[^(=]*>)?(?:\[\])*) (\w+)(?:\(| =)", re.MULTILINE)


def needed(cells: Sequence[NotebookNode]) -> set[int]:
    """The numbers of the code cells without which a later one would use names that nobody has seen."""
    found: set[int] = set()
    used: set[str] = set()
    for number, cell in reversed(list(enumerate(cells))):
        if cell.cell_type == "code":
            if used.intersection(DEFINED.findall(cell.source)):
                found.add(number)
            used.update(re.findall(r"\w+", cell.source))
    return found
