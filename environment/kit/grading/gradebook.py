"""Writes nbgrader's own gradebook, by nbgrader's own API, and keeps what graders entered in the one before."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.utils import parse_utc

from kit.grading import course, release

COURSE = "latent"
BESIDE = "the judge's points when a grader entered others"
CONFIG = '''"""Lets nbgrader work in this folder: nbgrader generate_feedback NAME, nbgrader export, formgrader."""

import os

c = get_config()  # noqa: F821
c.CourseDirectory.root = os.path.dirname(os.path.abspath(__file__))
c.CourseDirectory.course_id = {course!r}
c.CourseDirectory.source_directory = {source!r}
c.CourseDirectory.submitted_directory = {submitted!r}
c.CourseDirectory.feedback_directory = "feedback-nbgrader"  # feedback/ is written by ./kit grade
'''

By = tuple[str, str, str]  # student, assignment, cell


def write(file: Path, assignments: dict[str, course.Assignment], results: list[dict]) -> None:
    """A new gradebook with all results, moved over the old one when it is complete."""
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    entered = _entered(file)
    try:
        with _tools_on_path(), closing(Gradebook(f"sqlite:///{part}", course_id=COURSE)) as book:
            for name in sorted({one["assignment"] for one in results}):
                _assignment(book, assignments[name])
            for one in results:
                _submission(book, assignments[one["assignment"]], one, entered)
            book.db.commit()
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _tools_on_path() -> Iterator[None]:
    """A new gradebook asks the program alembic, which lies beside this Python, for its version."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def _assignment(book: Gradebook, assignment: course.Assignment) -> None:
    name = assignment.name
    copy = release.student_copy(assignment)
    book.add_assignment(name)
    book.add_notebook(name, name, kernelspec=json.dumps(copy.metadata.get("kernelspec", {})))
    for cell in copy.cells:
        given = course.meta(cell)
        if not given:
            continue
        cell_name = given["grade_id"]
        if course.graded(cell):
            book.add_grade_cell(cell_name, name, name, max_score=float(given["points"]), cell_type=cell.cell_type)
        if course.solution(cell):
            book.add_solution_cell(cell_name, name, name)
        about = {"locked": given["locked"], "source": cell.source, "checksum": given["checksum"]}
        book.add_source_cell(cell_name, name, name, cell_type=cell.cell_type, **about)


def _submission(book: Gradebook, assignment: course.Assignment, result: dict, entered: dict[By, dict]) -> None:
    student, name = result["student"], result["assignment"]
    book.update_or_create_student(student)
    with book.db.no_autoflush:
        submission = book.add_submission(name, student, **_when(result["timestamp"]))
    verdicts = {one["cell"]: one for one in result["exercises"]}
    comments = {
        section.solutions[-1]: _comment(verdicts[section.graded])
        for section in assignment.sections
        if section.solutions
    }
    for handed in submission.notebooks:
        for grade in handed.grades:
            by_hand = entered.get((student, name, grade.name), {})
            grade.auto_score = points = verdicts[grade.name]["points"]
            grade.needs_manual_grade = by_hand.get(BESIDE, points) != points  # it was given for another answer
            _put(grade, by_hand)
        for comment in handed.comments:
            comment.auto_comment = comments.get(comment.name)
            _put(comment, entered.get((student, name, comment.name)))


def _comment(one: dict) -> str | None:
    return "\n".join(f"{part['part']}: {part['why']}" for part in one["parts"] if part["why"]) or None


def _when(timestamp: str) -> dict[str, object]:
    """The time of the submission as nbgrader's collection wrote it, where that can be read."""
    try:
        return {"timestamp": parse_utc(timestamp)} if timestamp else {}
    except (ValueError, OverflowError, TypeError):
        return {}


def _put(row: object, values: dict | None) -> None:
    for key, value in (values or {}).items():
        if hasattr(row, key):
            setattr(row, key, value)


def _entered(file: Path) -> dict[By, dict]:
    """What graders entered through the formgrader: manual scores, extra credit, comments."""
    if not file.is_file():
        return {}
    found: dict[By, dict] = {}
    with closing(Gradebook(f"sqlite:///{file}", course_id=COURSE)) as book:
        for submission in (one for assignment in book.assignments for one in assignment.submissions):
            for handed in submission.notebooks:
                rows = [(row, ("manual_score", "extra_credit")) for row in handed.grades]
                rows += [(row, ("manual_comment",)) for row in handed.comments]
                for row, keys in rows:
                    values = {key: value for key in keys if (value := getattr(row, key)) is not None}
                    if "manual_score" in values:
                        values[BESIDE] = row.auto_score
                    if values:
                        by = (submission.student.id, submission.assignment.name, row.name)
                        found[by] = {**found.get(by, {}), **values}
    return found


def config(source: Path, submitted: Path) -> str:
    """The text of nbgrader_config.py beside the gradebook."""
    return CONFIG.format(course=COURSE, source=str(source), submitted=str(submitted))
