"""A lecture's exercises: each check says "not yet" at first and "right" after the solution from the hints."""

import re
from dataclasses import dataclass
from itertools import pairwise

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from kit.execute import Outcome

CARD = "application/vnd.latent.exercise+json"
FENCE = re.compile(r"^[ \t]*```java\s*\n(.*?)^[ \t]*```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Exercise:
    """The cell that the reader fills, the cell that judges, and the solution."""

    number: int
    check: NotebookNode
    solution: str


def find(book: NotebookNode) -> tuple[list[Exercise], list[str]]:
    """The exercises of a notebook, and what is wrong with those that are incomplete."""
    found, problems = [], []
    bounds = [i for i, cell in enumerate(book.cells) if "exercise" in _tags(cell)]
    for number, (start, end) in enumerate(pairwise([*bounds, len(book.cells)]), 1):
        part = book.cells[start:end]
        check = next((cell for cell in part if "check" in _tags(cell)), None)
        hints = next((cell.source for cell in part if "hints" in _tags(cell)), "")
        blocks = FENCE.findall(hints)
        if check is None or not blocks:
            problems.append(f"exercise {number}: no {'check' if check is None else 'solution in its hints'}")
        else:
            found.append(Exercise(number, check, blocks[-1]))
    return found, problems


def verify(client: NotebookClient, outcome: Outcome) -> None:
    """Goes on in the kernel of a lecture that has just run: solves each exercise and asks its check again."""
    exercises, problems = find(client.nb)
    for problem in problems:
        outcome.fail(problem)
    for exercise in exercises:
        if says_right(exercise.check):
            outcome.fail(f"exercise {exercise.number}: its check says right before anything is written")
        try:
            _run(client, exercise.solution)
            if not says_right(_run(client, exercise.check.source)):
                outcome.fail(f"exercise {exercise.number}: its check does not say right about its own solution")
        except CellExecutionError as error:
            outcome.fail(f"exercise {exercise.number}: {error.ename}: {error.evalue}")
        except CellTimeoutError:
            outcome.fail(f"exercise {exercise.number}: its solution did not end in {client.timeout} s")


def says_right(cell: NotebookNode) -> bool:
    """Whether the card under a check says right."""
    cards = [data[CARD] for output in cell.get("outputs", ()) if CARD in (data := output.get("data", {}))]
    return bool(cards) and all(card["right"] for card in cards)


def _run(client: NotebookClient, source: str) -> NotebookNode:
    client.nb.cells.append(new_code_cell(source))
    return client.execute_cell(client.nb.cells[-1], len(client.nb.cells) - 1)


def _tags(cell: NotebookNode) -> list[str]:
    return cell.get("metadata", {}).get("tags", [])
