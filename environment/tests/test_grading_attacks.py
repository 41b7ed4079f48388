"""Each attack is handed in, executed in the sandbox and judged as any submission; its outcome must be its table's."""

import ctypes
import json
import os
import platform
import re
import socket
import time

import pytest
from attacks import FILES, TABLE, outside, tiny
from attacks.attack import Attack
from attacks.handed import NAMES

from kit.grading import submission, submitted

pytest.importorskip("numpy", reason="numpy is not installed; ./kit grade installs it")

from attacks import runner
from walls import shut_in

from kit.grading import course, work


@pytest.fixture(scope="module")
def assignment(tmp_path_factory) -> course.Assignment:
    root = tmp_path_factory.mktemp("assignments")
    tiny.write(root)
    return course.load("tiny", root)


@pytest.fixture(scope="module")
def reference(assignment) -> dict[str, list]:
    answers = work.answer(assignment, runner.WAY)
    assert answers["reversed-answers"][-1]["parts"][-1]["part"] == tiny.HIDDEN
    return answers


@pytest.fixture
def host(tmp_path):
    """What an attack would like to reach, and the words that stand for it."""
    place = tmp_path / "host"
    place.mkdir()
    for name in ("gradebook.db", "other.ipynb"):
        (place / name).write_text(outside.CANARY)
    if platform.machine() == "x86_64":  # add_key; it may be forbidden, then there is nothing to find
        ctypes.CDLL(None).syscall(248, b"user", b"latent-canary", b"42", 2, -3)
    listener, nameless = socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX)
    name, slow = f"latent-{os.getpid()}", int(800 * runner.limits().cell_seconds)
    nameless.bind(f"\0{name}")
    nameless.listen()
    with listener, nameless:
        port = listener.getsockname()[1]
        yield {"@HOST@": str(place), "@PORT@": str(port), "@SOCKET@": name, "@SLOW@": str(slow)}
    files = {file.name: file.read_text() for file in place.iterdir()}
    assert files == {"gradebook.db": outside.CANARY, "other.ipynb": outside.CANARY}


def handed_in(attack: Attack, host: dict[str, str]) -> bytes:
    book = tiny.handed_in(attack.squares, attack.reversed)
    attack.change(book)
    text = json.dumps(book)
    for word, thing in host.items():
        text = text.replace(word, thing)
    return text.encode()


@shut_in
@pytest.mark.parametrize("attack", TABLE, ids=lambda attack: attack.name)
def test_an_attack_has_the_outcome_of_its_table(attack, assignment, reference, host, record_property):
    start = time.monotonic()
    verdict = work.grade(assignment, runner.WAY, reference, handed_in(attack, host))
    record_property("seconds", round(time.monotonic() - start, 2))
    status = runner.runs[0].status
    assert status in attack.ends, verdict["reason"]
    assert verdict["points"] == attack.points, verdict["exercises"]
    told = json.dumps([verdict[what] for what in ("notes", "reason", "exercises")])
    assert attack.says in told and outside.CANARY not in told and bool(verdict["reason"]) == (status != "ok")
    shown = json.dumps([cell.get("outputs") for cell in verdict["book"]["cells"]], ensure_ascii=False)
    assert attack.shows in shown and attack.hides not in shown and outside.CANARY not in shown
    assert text_only(verdict["book"]) and len(shown) < 10 * runner.SMALL.text_kb * 1024


def text_only(book: dict) -> bool:
    outputs = [output for cell in book["cells"] for output in cell.get("outputs", ())]
    return all(set(output.get("data", {"text/plain": ""})) == {"text/plain"} for output in outputs)


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_bad_file_is_refused_with_a_sentence(bad, assignment, tmp_path):
    file = tmp_path / "submitted" / "student" / "tiny" / "tiny.ipynb"
    file.parent.mkdir(parents=True)
    bad.make(file)
    found, _ = submitted.look(tmp_path / "submitted", ["tiny"])
    sentence = found[0].refused or work.grade(assignment, runner.WAY, {}, found[0].content)["reason"]
    assert re.search(re.escape(bad.says), sentence)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_no_folders_name_is_refused(name):
    assert not submission.plain(name)


def test_the_table_is_long_enough_and_names_nothing_twice():
    names = [attack.name for attack in TABLE] + [bad.name for bad in FILES]
    assert len(names) == len(set(names)) >= 40
