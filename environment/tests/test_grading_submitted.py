"""What is handed in: paths, links, sizes and cells that are not what they should be."""

import json
import os

import pytest
from grading_fakes import NAME, RUNNER, answers, cell, course_in, hand_in, notebook

pytest.importorskip("numpy", reason="numpy is not installed; ./kit grade installs it")

from kit.errors import KitError
from kit.grading import course, submission, submitted, work

WAY = work.Way(7, RUNNER)


def look(place):
    found, left_out = submitted.look(submitted.folder(place), [NAME])
    return {one.student: one for one in found}, left_out


def test_the_folder_may_be_named_or_the_one_above(tmp_path):
    hand_in(tmp_path, "anna", answers())
    for place in (tmp_path, tmp_path / "submitted"):
        assert list(look(place)[0]) == ["anna"]
    with pytest.raises(KitError, match="is not a folder"):
        submitted.folder(tmp_path / "none")


def test_a_student_with_the_time_of_the_submission(tmp_path):
    file = hand_in(tmp_path, "Zoë Müller", answers())
    (file.parent / "timestamp.txt").write_text("2026-11-21 10:00:00 UTC\n")
    (file.parent / "notes.txt").write_text("x")
    one = look(tmp_path)[0]["Zoë Müller"]
    assert (one.content, one.refused) == (file.read_bytes(), "")
    assert one.timestamp == "2026-11-21 10:00:00 UTC"


@pytest.mark.parametrize(
    "name", ["..%2f..", "a\nb", "<script>", "*", "[a]", "{student_id}", "$(x)", "a;b", " a", "-rf"]
)
def test_a_folder_with_a_dangerous_name_is_left_out(tmp_path, name):
    hand_in(tmp_path, name, answers())
    hand_in(tmp_path, "anna", answers())
    found, left_out = look(tmp_path)
    assert list(found) == ["anna"]
    assert len(left_out) == 1
    assert "\n" not in left_out[0]


def test_other_assignments_files_and_hidden_folders_are_no_submissions(tmp_path):
    hand_in(tmp_path, "anna", answers())
    (tmp_path / "submitted/anna/02-other").mkdir()
    (tmp_path / "submitted/anna/.ipynb_checkpoints").mkdir()
    (tmp_path / "submitted/readme.txt").write_text("x")
    found, left_out = look(tmp_path)
    assert list(found) == ["anna"]
    assert left_out == ["anna/'02-other': no assignment is called so", "'readme.txt': it is not a folder"]


def test_links_are_never_followed(tmp_path):
    right = hand_in(tmp_path, "anna", answers())
    place = tmp_path / "submitted"
    (place / "linked-student").symlink_to(place / "anna")
    (place / "linked-folder").mkdir()
    (place / "linked-folder" / NAME).symlink_to(right.parent)
    for student, target in (("linked-file", right), ("passwords", "/etc/passwd"), ("nowhere", "/none")):
        (place / student / NAME).mkdir(parents=True)
        (place / student / NAME / f"{NAME}.ipynb").symlink_to(target)
    found, left_out = look(tmp_path)
    assert left_out == ["'linked-student': it is a symbolic link"]
    assert found.pop("anna").content
    assert found.keys() == {"linked-folder", "linked-file", "passwords", "nowhere"}
    assert all("is a symbolic link" in one.refused and not one.content for one in found.values())


def test_what_is_no_plain_file_of_a_decent_size_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(submission, "LARGEST", 1000)
    hand_in(tmp_path, "large", b"x" * 1001)
    for student, make in (("folder", os.mkdir), ("pipe", os.mkfifo), ("missing", lambda _: None)):
        (tmp_path / "submitted" / student / NAME).mkdir(parents=True)
        make(tmp_path / "submitted" / student / NAME / f"{NAME}.ipynb")
    found, _ = look(tmp_path)
    refused = {student: one.refused for student, one in found.items()}
    assert "at most" in refused["large"]
    assert refused["folder"].endswith("is not a plain file")
    assert refused["pipe"].endswith("is not a plain file")
    assert refused["missing"].endswith("is missing")


@pytest.fixture
def grade(tmp_path):
    one = course.load(NAME, course_in(tmp_path))
    reference = work.answer(one, WAY)

    def grade(book: dict | bytes) -> dict:
        return work.grade(one, WAY, reference, book if isinstance(book, bytes) else json.dumps(book).encode())

    return grade


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"cells": 3}', b"\xff\xfe", b"[" * 100_000, b'{"nbformat": 4, "cells": {}}'],
)
def test_a_file_that_is_no_notebook_earns_nothing(grade, content):
    made = grade(content)
    assert (made["points"], made["of"], made["status"]) == (0, 4.5, "refused")
    assert all(part["why"] for one in made["exercises"] for part in one["parts"])


def test_garbage_among_the_cells_does_not_matter(grade):
    book = answers()
    book["cells"] += [None, 3, {"cell_type": "code"}, {"cell_type": "code", "source": [1], "metadata": []}]
    assert grade(book)["points"] == 4.5


def test_partial_credit_with_a_reason_for_each_lost_part(grade):
    made = grade(answers(twice="def twice(x): return 3 * x"))
    assert made["points"] == 1.5
    assert [part["why"] for part in made["exercises"][0]["parts"]] == ["double it", "double each"]
    assert [part["why"] for part in made["exercises"][1]["parts"]] == [""]


@pytest.mark.parametrize(
    "lost",
    [
        lambda one: one.update(cell_type="markdown"),
        lambda one: one["metadata"].clear(),
        lambda one: one["metadata"]["nbgrader"].update(grade_id="other"),
        lambda one: one.update(source=""),
        lambda one: one.clear(),
    ],
)
def test_a_solution_cell_that_is_lost_is_no_answer_for_that_exercise_alone(grade, lost):
    book = answers()
    lost(book["cells"][0])
    made = grade(book)
    assert made["points"] == 1.5
    assert "no answer" in made["exercises"][0]["parts"][0]["why"]


def test_the_students_own_graded_cells_and_checks_are_never_run(grade):
    forged = 'show({"exercise": "word", "parts": [{"part": "the word", "kind": "text", "value": "hello"}]})'
    graded = cell("code", "word-answers", forged, grade=True, locked=True, points=100)
    made = grade(notebook(*answers(word="def word(): return 'x'")["cells"], graded))
    assert (made["points"], made["of"]) == (3, 4.5)


def test_helper_cells_run_between_the_solutions(grade):
    helper = cell("code", None, "def two(): return 2")
    book = answers(twice="def twice(x): return two() * x")
    assert grade(notebook(helper, *book["cells"]))["points"] == 4.5
    assert grade(book)["points"] == 1.5


def test_values_of_another_exercise_do_not_count(grade):
    forged = 'show({"exercise": "word", "parts": [{"part": "the word", "kind": "text", "value": "hello"}]})'
    made = grade(answers(twice=f"{forged}\ndef twice(x): return 0", word="def word(): return 'x'"))
    assert made["points"] == 0
