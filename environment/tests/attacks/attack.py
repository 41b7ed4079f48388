"""What an attack is: what stands in the two answer cells, what was done to the notebook, what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass

from attacks import tiny

FORGE = """
import java.util.*;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
void forge(String exercise, Object... parts) {
    var shown = new DisplayData("forged");
    shown.putData("application/vnd.latent.answers+json", Map.of("exercise", exercise, "parts", List.of(parts)));
    kernel().display(shown);
}
Map<String, Object> tensor(String part) {
    return Map.of("part", part, "kind", "tensor", "shape", List.of(1), "values", "AAAAAAAAAEA=");
}
"""


@dataclass(frozen=True)
class Attack:
    """One submission of the tiny assignment; where nothing else is said, the first answer is wrong, the second right.

    `ends` are the statuses that are allowed, `points` what the judge must give, `says` a word of what the student
    is told, `shows` and `hides` texts that the outputs must or must not hold.
    """

    name: str
    squares: str = tiny.WRONG
    reversed: str = tiny.REVERSED
    change: Callable[[dict], dict | None] = lambda book: None
    ends: tuple[str, ...] = ("ok",)
    points: float = 2
    says: str = ""
    shows: str = ""
    hides: str = "\0"


def cell(book: dict, name: str) -> dict:
    """The cell of this grade id."""
    return next(cell for cell in book["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == name)


def place(book: dict, name: str) -> int:
    """Where the cell of this grade id stands."""
    return book["cells"].index(cell(book, name))


def added(name: str, source: str) -> Callable[[dict], None]:
    """A cell of the student's own after the one of this grade id."""
    own = {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
    return lambda book: book["cells"].insert(place(book, name) + 1, own)
