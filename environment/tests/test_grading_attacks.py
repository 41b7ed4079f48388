"""Each attack is handed in, executed in the sandbox and judged as any submission; its outcome must be its table's."""

import functools
import json
import os
import re
import socket
import time
from pathlib import Path

import pytest
from attacks import FILES, TABLE, outside, tiny
from attacks.attack import Attack
from attacks.handed import NAMES
from conftest import patience

from kit import errors
from kit.grading import assemble, sandbox, submission
from kit.grading.limits import Limits

SEED = 20_260_301
LIMITS = Limits(cell_seconds=5, seconds=24, memory_mb=900, scratch_mb=64, flood_mb=8, bundle_mb=16, output_mb=32)


def available() -> bool:
    try:
        return bool(sandbox.require())
    except errors.KitError:
        return False


shut_in = pytest.mark.skipif(not available(), reason="this machine has no sandbox")


@functools.cache
def limits() -> Limits:
    slow = patience()
    return Limits(**{**vars(LIMITS), "cell_seconds": LIMITS.cell_seconds * slow, "seconds": LIMITS.seconds * slow})


def run(book: dict, folder: Path) -> tuple[sandbox.Run, assemble.Assembled]:
    made = assemble.assemble(tiny.teacher(), submission.notebook(json.dumps(book).encode()))
    return sandbox.run(made.book, SEED, limits(), folder), made


@pytest.fixture(scope="module")
def expected(tmp_path_factory) -> dict[str, list[dict]]:
    done = sandbox.run(tiny.teacher(), SEED, limits(), tmp_path_factory.mktemp("teacher"))
    assert done.status == "ok", done.reason
    assert [part["part"] for part in done.outputs["reversed-answers"][-1]["parts"]][-1] == tiny.HIDDEN
    return done.outputs


@pytest.fixture
def host(tmp_path):
    """What an attack would like to reach, and the words that stand for it."""
    place = tmp_path / "host"
    place.mkdir()
    for name in ("gradebook.db", "other.ipynb"):
        (place / name).write_text(outside.CANARY)
    listener, nameless = socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_UNIX)
    name = f"latent-{os.getpid()}"
    nameless.bind(f"\0{name}")
    nameless.listen()
    slow = str(int(800 * limits().cell_seconds))
    with listener, nameless:
        yield {"@HOST@": str(place), "@PORT@": str(listener.getsockname()[1]), "@SOCKET@": name, "@SLOW@": slow}
    files = {file.name: file.read_text() for file in place.iterdir()}
    assert files == {"gradebook.db": outside.CANARY, "other.ipynb": outside.CANARY}


def left_behind(folder: Path) -> list[str]:
    """Processes whose environment still names the folder of the run, as all that start in a sandbox inherit it."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state = re.search(r"\) (.)", (process / "stat").read_text())[1]
            if state not in "ZX" and str(folder).encode() in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:
            continue
    return found


def handed_in(attack: Attack, host: dict[str, str]) -> dict:
    book = tiny.handed_in(attack.squares, attack.reversed)
    attack.change(book)
    text = json.dumps(book)
    for word, thing in host.items():
        text = text.replace(word, thing)
    return json.loads(text)


@shut_in
@pytest.mark.parametrize("attack", TABLE, ids=lambda attack: attack.name)
def test_an_attack_has_the_outcome_of_its_table(attack, expected, host, tmp_path, record_property):
    start = time.monotonic()
    done, made = run(handed_in(attack, host), tmp_path / "work")
    record_property("seconds", round(time.monotonic() - start, 2))
    assert left_behind(tmp_path) == []
    assert list((tmp_path / "work").iterdir()) == [], "files are left behind"
    assert done.status in attack.ends, (done.status, done.reason)
    shown = json.dumps([cell.get("outputs") for cell in done.book["cells"]], ensure_ascii=False)
    assert tiny.points(done.outputs, expected) == attack.points, shown
    assert attack.says in " ".join([*made.notes, *made.missing.values(), done.reason])
    assert attack.shows in shown and attack.hides not in shown and outside.CANARY not in shown
    assert text_only(done.book) and len(shown) < 10 * LIMITS.text_kb * 1024
    assert (done.reason == "") == (done.status == "ok")


def text_only(book: dict) -> bool:
    outputs = [output for cell in book["cells"] for output in cell.get("outputs", ())]
    return all(set(output.get("data", {"text/plain": ""})) == {"text/plain"} for output in outputs)


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_bad_file_is_refused_with_a_sentence(bad, tmp_path):
    file = tmp_path / "student" / "tiny.ipynb"
    file.parent.mkdir()
    bad.make(file)
    with pytest.raises(submission.Refused, match=re.escape(bad.says)):
        submission.read(file, tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_no_folders_name_is_refused(name):
    assert not submission.plain(name)


def test_the_table_is_long_enough_and_names_nothing_twice():
    names = [attack.name for attack in TABLE] + [bad.name for bad in FILES]
    assert len(names) == len(set(names)) >= 40
