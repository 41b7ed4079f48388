"""The parts of the sandbox that need no kernel: what is read of the student's file, what is believed of the outputs."""

import io
import json
import os
import subprocess
import sys
import tarfile
import time

import pytest
from attacks import tiny

from kit import errors
from kit.grading import assemble, cgroup, container, engine, processes, result, submission
from kit.grading.limits import Limits

OWN = {"cell_type": "code", "metadata": {}, "source": "int own;", "outputs": [], "execution_count": None}
RIGHT = {"part": "five", "kind": "number", "value": 1}


def sources(made: assemble.Assembled) -> list[str]:
    return [cell["source"] for cell in made.book["cells"] if cell["cell_type"] == "code"]


def test_only_the_answers_are_the_students():
    handed = tiny.handed_in("squares of mine", "reversed of mine")
    for cell in handed["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("locked"):
            cell["source"] = "mine"
    made = assemble.assemble(tiny.teacher(), handed)
    assert [text for text in sources(made) if "mine" in text] == ["squares of mine", "reversed of mine"]
    assert len(made.notes) == 4 and made.missing == {}


def test_neither_solutions_nor_hidden_parts_are_executed_with_a_students_code():
    made = assemble.assemble(tiny.teacher(), {"cells": []})
    assert tiny.HIDDEN not in json.dumps(made.book) and "SOLUTION" not in json.dumps(made.book)
    assert sorted(made.missing) == ["reversed", "squares"]


def test_an_untouched_copy_gives_no_note():
    assert assemble.assemble(tiny.teacher(), tiny.handed_in()).notes == []


@pytest.mark.parametrize(("at", "place"), [(0, 1), (3, 2), (5, 4), (7, None), (1, 1)])
def test_a_cell_of_the_students_own_runs_where_it_stands(at, place):
    handed = tiny.handed_in()
    handed["cells"].insert(at, OWN)
    made = sources(assemble.assemble(tiny.teacher(), handed))
    assert (made.index("int own;") if place is not None else "int own;" not in made) == (place or True)


def test_a_mark_of_hidden_tests_without_a_partner_is_an_error():
    teacher = tiny.teacher()
    teacher["cells"][-1]["source"] = teacher["cells"][-1]["source"].replace("// END HIDDEN TESTS", "")
    with pytest.raises(ValueError, match="reversed-answers"):
        assemble.without_hidden(teacher)


def test_cells_of_odd_types_do_no_harm():
    odd = [None, 1, {}, {"cell_type": "code"}, {"cell_type": "code", "source": [1, "x"], "metadata": []}]
    odd.append({"cell_type": "code", "source": {"a": 1}, "metadata": {"nbgrader": {"grade_id": ["squares"]}}})
    odd.append({"cell_type": "code", "source": "\ud800", "metadata": {"nbgrader": {"grade_id": "squares"}}})
    book = {"nbformat": 4, "cells": odd}
    made = assemble.assemble(tiny.teacher(), submission.notebook(json.dumps(book).encode()))
    assert json.dumps(made.book, ensure_ascii=False).encode() and "squares" not in made.missing


@pytest.mark.parametrize(
    "metadata",
    [{}, [], {"kernelspec": {"name": "rapaio-kernel", "language": "java"}}, {"language_info": {"name": "Java"}}],
)
def test_every_java_kernel_is_taken(metadata):
    assert submission.notebook(json.dumps({**tiny.handed_in(), "metadata": metadata}).encode())


@pytest.mark.parametrize(
    "line",
    [b"", b"[1]", b"{", b"null", b"\xff", b"[" * 100_000, b'{"cell": ' + b"1" * 5000 + b"}", b'"\\ud800"', b"\x00"],
)
def test_a_line_that_is_no_object_is_skipped(line):
    assert result.lines(line + b'\n{"end": "ok"}\n') == [{"end": "ok"}]


@pytest.mark.parametrize("number", [-1, 7, 1.0, True, "1", None, [1]])
def test_a_cell_that_is_not_there_is_skipped(number):
    assert result.cells([{"cell": number, "outputs": []}], 7) == {}


@pytest.mark.parametrize("status", ["points: 100", "refused", None, [], {"ok": 1}])
def test_an_end_of_no_known_kind_is_none(status):
    assert result.end([{"end": status}], Limits()) is None


@pytest.mark.parametrize(
    "bundle",
    ["", "{", "[]", "1", '{"parts": 1}', "[" * 100_000, json.dumps([{"parts": []}]), '{"parts": {"five": 1}}'],
)
def test_a_bundle_of_another_form_is_none(bundle):
    assert result.bundles({"outputs": [{"bundle": bundle}, {"bundle": 1}, 2]}) == []


@pytest.mark.parametrize(
    "part",
    [
        {**RIGHT, "value": "1"},
        {**RIGHT, "value": True},
        {**RIGHT, "kind": "flag"},
        {**RIGHT, "kind": ["number"]},
        {**RIGHT, "part": 5},
        {**RIGHT, "kind": "tensor", "shape": [1.5], "values": ""},
        {**RIGHT, "kind": "tensor", "shape": [-1], "values": ""},
        {**RIGHT, "kind": "tensor", "shape": [1] * 9, "values": ""},
        {**RIGHT, "kind": "tensor", "shape": [1], "values": [1]},
        "five",
    ],
)
def test_a_part_of_another_form_is_dropped(part):
    text = json.dumps({"exercise": "e", "parts": [part, {**RIGHT, "more": "x"}]})
    assert result.bundles({"outputs": [{"bundle": text}]}) == [{"exercise": "e", "parts": [RIGHT]}]


def test_text_is_cleaned_and_cut():
    assert result.clean("\x1b[31mred\x1b]0;t\x07\u202e\x00\ud800 <b>\r\nnext", 99) == "red? <b>\nnext"
    line = {"outputs": [{"kind": "stream", "text": "x" * 100_000}, {"kind": "html", "data": "<script>", "text": "y"}]}
    shown = result.shown(line, Limits(text_kb=1))
    assert len(json.dumps(shown)) < 2000 and "cut here" in shown[-1]["text"] and "script" not in json.dumps(shown)


def test_without_any_engine_the_refusal_names_the_cure(monkeypatch):
    monkeypatch.setattr(engine, "_find", lambda: (None, "bubblewrap is not installed"))
    monkeypatch.setattr(engine.system, "offer_sandbox", lambda: None)
    with pytest.raises(errors.KitError, match=r"no sandbox for the students' code .*bubblewrap.*--unsafe"):
        engine.find()
    assert engine.find(unsafe=True).name == "none"


def test_the_whole_tree_of_processes_is_counted():
    child = "import subprocess, time; subprocess.Popen(['sleep', '60']); print(flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", child], stdout=subprocess.PIPE)
    process.stdout.readline()
    seen = set(processes.tree(process.pid))
    assert len(seen) == 2 and all(processes.usage(pid)[1] == 1 for pid in seen)
    end = time.monotonic() + 60  # a program that has just begun has little memory
    while min(processes.usage(pid)[0] for pid in seen) < 100_000:
        assert time.monotonic() < end
        time.sleep(0.01)
    for pid in seen:
        os.kill(pid, 9)
    process.communicate()
    assert processes.gone(seen, 10) and not processes.gone({os.getpid()}, 0.05)


def test_a_group_bounds_the_tasks_and_is_removed_with_what_is_in_it():
    group = cgroup.make(Limits(tasks=8))
    if group is None:
        pytest.skip("this system lets us make no control group")
    doors = "; ".join(f"echo 0 > {door}" for door in group.doors)
    bomb = subprocess.Popen(["sh", "-c", f"{doors}; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sleep 60 & done; wait"])
    end = time.monotonic() + 10
    while not group.out_of_tasks and time.monotonic() < end:
        time.sleep(0.02)
    assert group.out_of_tasks and not group.out_of_memory
    assert group.clear() and not any(folder.exists() for folder in group.folders)
    assert bomb.wait(10) != 0


def test_a_container_has_no_network_and_reads_only_what_is_named(tmp_path):
    job = engine.Job(
        "n", tmp_path, ["python"], {"HOME": engine.HOME}, Limits(tasks=50, memory_mb=100), [tmp_path / "x"]
    )
    line = " ".join(container.command("docker", job))
    for words in (
        "--network none",
        "--read-only",
        "--cap-drop ALL",
        "no-new-privileges",
        "--pids-limit 50",
        "--name n",
    ):
        assert words in line
    mounts = [word for word in line.split() if word.count(":") == 2 and word.startswith("/")]
    assert all(word.endswith(":ro") for word in mounts) and f"{tmp_path / 'x'}:{tmp_path / 'x'}:ro" in mounts
    assert line.endswith(f"{container.IMAGE} python")


def test_the_empty_image_is_made_of_links_alone(monkeypatch):
    called = {}
    monkeypatch.setattr(
        container.subprocess, "run", lambda command, **more: called.update(more, command=command) or Done
    )
    assert container._make_image("docker") and called["command"] == ["docker", "import", "-", container.IMAGE]
    with tarfile.open(fileobj=io.BytesIO(called["input"])) as tar:
        entries = tar.getmembers()
    assert entries and all(entry.issym() or entry.isdir() for entry in entries)


class Done:
    returncode = 0
