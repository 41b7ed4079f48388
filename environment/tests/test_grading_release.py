"""Student copies: nothing of the solution, nothing hidden, nothing of the teacher's, and valid for nbgrader."""

import json

import pytest
from grading_fakes import NAME, RUNNER, course_in, teacher

pytest.importorskip("nbgrader", reason="nbgrader is not installed; ./kit release installs it")

import nbformat
from nbgrader.nbgraderformat import MetadataValidator

from kit.errors import KitError
from kit.grading import course, judge, release, work

WAY = work.Way(7, RUNNER)


def assignment(tmp_path, book: dict | None = None) -> course.Assignment:
    return course.load(NAME, course_in(tmp_path, book))


def test_solutions_become_lines_that_throw_what_the_comment_says(tmp_path):
    copy = release.student_copy(assignment(tmp_path))
    sources = {course.grade_id(cell): cell.source for cell in copy.cells}
    thrown = 'throw new UnsupportedOperationException("TODO: two times x");'
    assert sources["twice"] == f"def twice(x):\n    // TODO: two times x\n    {thrown}"
    assert '"TODO: a friendly \\"word\\""' in sources["word"]


def test_nothing_of_the_teachers_is_left(tmp_path):
    book = teacher()
    for cell in book["cells"]:
        cell["metadata"]["teacher"] = "private"
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "private"}]
            cell["execution_count"] = 3
    place = release.write(assignment(tmp_path, book), tmp_path / "out")
    assert place == tmp_path / "out" / NAME / f"{NAME}.ipynb"
    text = place.read_text()
    for word in ("return 2", "hello", "41.5", "HIDDEN", "SOLUTION", "private", "the secret"):
        assert word not in text
    copy = json.loads(text)
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in copy["cells"] if "outputs" in cell)
    assert copy["metadata"].keys() == {"kernelspec"}


def test_nbgrader_takes_the_copy_and_locks_what_is_not_the_students(tmp_path):
    copy = release.student_copy(assignment(tmp_path))
    nbformat.validate(copy)
    MetadataValidator().validate_nb(copy)
    editable = {course.grade_id(cell): cell.metadata.get("editable", True) for cell in copy.cells}
    assert [name for name, open_ in editable.items() if open_ and name] == ["twice", "word"]
    assert all(cell.metadata.nbgrader.checksum for cell in copy.cells if "nbgrader" in cell.metadata)


@pytest.mark.parametrize("left", ["// begin solution", "// END  HIDDEN TESTS", "// BEGIN SOLUTION x"])
def test_a_misspelt_mark_stops_the_release(tmp_path, left):
    book = teacher()
    book["cells"][0]["source"] = left
    with pytest.raises(KitError, match="a mark of a region is left"):
        release.student_copy(assignment(tmp_path, book))


def test_the_teachers_notebook_earns_everything_and_the_copy_nothing(tmp_path):
    one = assignment(tmp_path)
    reference = work.answer(one, WAY)
    right = work.grade(one, WAY, reference, json.dumps(one.book).encode())
    assert (right["points"], right["status"]) == (4.5, "graded")
    empty = work.grade(one, WAY, reference, json.dumps(release.student_copy(one)).encode())
    assert (empty["points"], empty["status"]) == (0, "graded")


def test_a_teachers_answer_that_is_missing_or_wrong_stops_everything(tmp_path):
    book = teacher()
    book["cells"][2]["source"] = book["cells"][2]["source"].replace("2 * x", "x.none")
    with pytest.raises(work.Stopped, match="twice-answers has no answer 'a number'"):
        work.answer(assignment(tmp_path, book), WAY)


def test_the_check_of_a_release_refuses_a_copy_that_earns_points(tmp_path, monkeypatch):
    monkeypatch.setattr(work, "SANDBOX", RUNNER)
    monkeypatch.setattr(work.Way, "__init__", _with_fake(work.Way.__init__))
    assert "4.5 points" in release.check(assignment(tmp_path), unsafe=False)
    book = teacher()
    book["cells"][5]["source"] = book["cells"][5]["source"].replace("word()", '"hello"')
    with pytest.raises(KitError, match="the student copy earns points: the word"):
        release.check(assignment(tmp_path, book), unsafe=False)


def _with_fake(original):
    def made(self, seed, runner=RUNNER, unsafe=False, hidden=None):
        original(self, seed, runner, unsafe, hidden)

    return made


def test_hidden_values_reach_the_judge_but_no_student(tmp_path):
    one = assignment(tmp_path)
    reference = work.answer(one, WAY)
    assert work.published(one, reference)["word-answers"]["the secret"].content == 41.5
    made = work.grade(one, WAY, reference, json.dumps(one.book).encode())
    assert "41.5" not in json.dumps(made["book"])
    assert judge.total(made["exercises"]) == 4.5
