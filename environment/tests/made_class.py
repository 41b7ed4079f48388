"""A class of more than sixty hand-ins, made from all right answers and all mutants, and what each part must earn."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kit.grading import assemble, course, release, submission

PARTLY = 2  # hand-ins of each assignment that are right in some exercises and wrong in others
HEADER = re.compile(r"// loses: (.+)\n// why: \S.*\n")
LOST = re.compile(r"(.+?)(?: \(keeps ([\d.]+)\))?")
Points = dict[str, dict[str, float]]  # of the parts of each graded cell


@dataclass(frozen=True)
class Answer:
    """A solution cell's text, and what the parts that it does not answer rightly still earn."""

    text: str
    lost: dict[str, float]


@dataclass(frozen=True)
class HandIn:
    """A notebook and the points of its parts."""

    student: str
    assignment: str
    book: dict
    points: Points

    @property
    def total(self) -> float:
        return sum(sum(parts.values()) for parts in self.points.values())


def mutant(file: Path) -> Answer:
    """A wrong answer with its header: which parts it loses, wholly or in part, and why."""
    text = file.read_text(encoding="utf-8")
    header = HEADER.match(text)
    assert header, f"{file}: expected the lines // loses: and // why: first"
    lost = [LOST.fullmatch(part) for part in header[1].split(", ")]
    return Answer(text, {match[1]: float(match[2] or 0) for match in lost})


def right(file: Path) -> Answer:
    """A differently written right answer."""
    return Answer(file.read_text(encoding="utf-8"), {})


def sets(root: Path, kind: str, name: str, read: Callable[[Path], Answer]) -> list[dict[str, Answer]]:
    """The n-th answers of all exercises, for each n; an exercise with fewer begins again."""
    folders = sorted((root / kind / name).iterdir())
    files = {folder.name: [read(file) for file in sorted(folder.glob("*.java"))] for folder in folders}
    most = max(len(answers) for answers in files.values())
    return [{cell: answers[n % len(answers)] for cell, answers in files.items()} for n in range(most)]


def handed_in(assignment: course.Assignment, student: str, answers: dict[str, Answer]) -> HandIn:
    """The student copy with these answers; the other exercises are as they were released."""
    book = json.loads(json.dumps(release.student_copy(assignment)))
    for cell in book["cells"]:
        if answer := answers.get(course.grade_id(cell)):
            cell["source"] = answer.text
    points = {
        one.cell: {part.name: _earned(assignment, one.cell, part, answers) for part in one.parts}
        for one in assignment.rubric.exercises
    }
    return HandIn(student, assignment.name, book, points)


def _earned(assignment: course.Assignment, cell: str, part, answers: dict[str, Answer]) -> float:
    solutions = next(section.solutions for section in assignment.sections if section.graded == cell)
    given = [answers.get(solution) for solution in solutions]
    if None in given:
        return 0
    return min([part.points, *(answer.lost[part.name] for answer in given if part.name in answer.lost)])


def hand_ins(assignment: course.Assignment, root: Path = course.ROOT) -> list[HandIn]:
    """Right, wrong, partly right and empty ones."""
    rights, mutants = sets(root, "right", assignment.name, right), sets(root, "mutants", assignment.name, mutant)
    made = {"empty": {}, "teacher": teachers(assignment)}
    made |= {f"right-{n}": answers for n, answers in enumerate(rights, 1)}
    made |= {f"mutants-{n}": answers for n, answers in enumerate(mutants, 1)}
    for n in range(PARTLY):
        wrong, good = mutants[n % len(mutants)], rights[n % len(rights)]
        made[f"partly-{n + 1}"] = {
            cell: wrong[cell] if (i + n) % 3 == 0 else good[cell] for i, cell in enumerate(sorted(good))
        }
    return [handed_in(assignment, student, answers) for student, answers in made.items()]


def teachers(assignment: course.Assignment) -> dict[str, Answer]:
    """The teacher's own answers."""
    cells = [cell for cell in assignment.book["cells"] if assemble.is_solution(cell)]
    return {course.grade_id(cell): Answer(submission.source(cell), {}) for cell in cells}


def write(place: Path) -> dict[tuple[str, str], HandIn]:
    """Hands all notebooks in below a folder; gives them by student and assignment."""
    made = [one for name in course.names() for one in hand_ins(course.load(name))]
    for one in made:
        file = place / "submitted" / one.student / one.assignment / f"{one.assignment}.ipynb"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(one.book), encoding="utf-8")
    return {(one.student, one.assignment): one for one in made}
