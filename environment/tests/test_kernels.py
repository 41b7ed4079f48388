"""Kernels: each that is here gives what the course needs, or says what it misses."""

import dataclasses
import json
import os
import re
import signal
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import kernel_or_skip, patience
from nbformat.v4 import new_code_cell, new_notebook, new_output, writes

from kit import catalog, cli, client, conformance, execute, kernel, paths, programs, tools
from kit.errors import KitError
from kit.kernels import fetch, ijava, installed, jjava, rapaio

OWN = tools.java()
NEWEST = tools.newest()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "KERNELS", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("name", "java"), [("jjava", OWN), ("jjava", NEWEST), ("rapaio", NEWEST), ("ijava", OWN)])
def test_a_kernel_gives_what_the_course_needs(name, java):
    if java == NEWEST and NEWEST.version == OWN.version and name == "jjava":
        pytest.skip(f"JDK {OWN.version} is the only one here")
    missed = conformance.missed(kernel_or_skip(name, java))
    assert set(missed) == set(installed.KINDS[name].misses), missed


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="only Linux tells which signals a program ignores")
def test_a_kernel_hears_an_interrupt_that_its_jupyter_ignores():
    book = new_notebook(cells=[new_code_cell("1")])
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        one = client.Client(book, kernel_name="java")
        with one.setup_kernel():
            status = Path("/proc", str(one.km.provisioner.pid), "status").read_text()
    finally:
        signal.signal(signal.SIGINT, before)
    ignored = int(re.search(r"^SigIgn:\s*(\w+)$", status, re.MULTILINE)[1], 16)
    assert not ignored & 1 << (signal.SIGINT - 1)


def test_a_kernel_that_lacks_something_is_found_out(tmp_path):
    bare = dataclasses.replace(jjava.KIND, environment={}, interrupt="message")
    kernel.install(OWN, bare, tmp_path / "kernels" / "java")
    missed = conformance.missed(tmp_path)
    assert set(missed) == {"startup-script", "figure", "html", "inspection"}
    assert missed["figure"] == "shows a value as ['text/plain'], expected ['image/png']"


@pytest.mark.parametrize(
    ("need", "output", "sentence"),
    [
        ("start", new_output("stream", name="stderr", text="log"), "shows ['stderr'], expected nothing"),
        ("imports", new_output("stream", name="stderr", text="log"), "writes to stderr: log"),
        ("imports", new_output("error", ename="E", evalue="lost"), "E: lost"),
        ("last-value", new_output("execute_result", {"text/html": "42"}), "shows a value as ['text/html'], expected"),
        ("last-value", new_output("execute_result", {"text/plain": "41"}), "shows '41', expected '^42$'"),
        ("order", new_output("stream", name="stdout", text="before\nafter that"), "shows ['stdout'], expected what"),
        ("unicode-printed", new_output("stream", name="stdout", text="Gau?"), "prints 'Gau?', expected"),
        ("update-in-place", new_output("display_data", {"text/plain": "epoch 1"}), "leaves ['epoch 1'], expected one"),
        ("exception", new_output("execute_result", {}), "shows ['execute_result'], expected an error"),
        ("exception", new_output("error", ename="E", evalue="x", traceback=["at"] * 20), "tells it in 21 lines"),
        ("compiler-error", new_output("error", ename="E", evalue="wrong", traceback=[]), "does not tell 'incompatible"),
        ("deaf-cell", new_output("stream", name="stdout", text="done"), "goes on to its own end"),
    ],
)
def test_what_is_missed_is_told(need, output, sentence):
    assert conformance._judge(need, new_code_cell(outputs=[output])).startswith(sentence)


def test_each_need_that_is_judged_from_outside_stands_in_the_notebook():
    book = json.loads(conformance.BOOK.path.read_text(encoding="utf-8"))
    tags = {tag.removeprefix("need:") for cell in book["cells"] for tag in cell["metadata"].get("tags", ())}
    assert {*conformance.JUDGES, *conformance.ASKED} <= tags
    assert all(set(kind.misses) <= tags for kind in installed.KINDS.values())


def test_a_kernel_that_does_not_answer_is_started_again(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "AGAIN_SECONDS", 2)
    kernel.install(OWN, jjava.KIND, tmp_path / "kernels" / "java")
    file = tmp_path / "kernels" / "java" / "kernel.json"
    specification = json.loads(file.read_text(encoding="utf-8"))
    mark = tmp_path / "second"
    late = f"import os, sys, time; m = {str(mark)!r}; s = os.path.exists(m); open(m, 'w').close()\n"
    late += "os.execv(sys.argv[1], sys.argv[1:]) if s else time.sleep(600)"
    specification["argv"] = [sys.executable, "-c", late, *specification["argv"]]
    file.write_text(json.dumps(specification), encoding="utf-8")
    path = tmp_path / "book.ipynb"
    path.write_text(writes(new_notebook(cells=[new_code_cell("6 * 7")])), encoding="utf-8")
    outcome, book = execute.execute(catalog.Notebook(path, "lectures/book"), execute.Way(kernels=tmp_path))
    assert outcome.status == "ok" and outcome.seconds < 60 * patience()
    assert book.cells[0].outputs[0].data["text/plain"] == "42"


def made_zip(tmp_path, *names: str) -> str:
    """A zip with the files of an IJava release."""
    with zipfile.ZipFile(tmp_path / "ijava-1.3.0.zip", "w") as archive:
        for name in names:
            archive.writestr(name, f"the content of {name}")
    return str(tmp_path / "ijava-1.3.0.zip")


@pytest.mark.parametrize("jar", ["java/ijava-1.3.0.jar", "java/ijava/ijava-1.3.0.jar"])
def test_ijava_is_taken_from_its_zip(tmp_path, folder, monkeypatch, jar):
    given = made_zip(tmp_path, "install.py", "java/kernel.json", "java/dependency-licenses.json", jar)
    monkeypatch.setenv(ijava.VARIABLE, given)
    where = installed.chosen("ijava")
    assert (folder / "jars" / "ijava-1.3.0.jar").read_text() == f"the content of {jar}"
    written = json.loads((where / "kernels" / "java" / "kernel.json").read_text(encoding="utf-8"))
    argv = written["argv"]
    classes = argv[argv.index("-cp") + 1].split(os.pathsep)
    assert classes[:2] == [str(folder / "jars" / "ijava-1.3.0.jar"), str(paths.LIBRARY)]
    assert argv[-2:] == ["io.github.spencerpark.ijava.IJava", "{connection_file}"] and "-Xmx512m" in argv
    assert written["env"]["IJAVA_STARTUP_SCRIPTS_PATH"] == str(paths.STARTUP)
    assert written["interrupt_mode"] == "message" and written["env"]["MALLOC_ARENA_MAX"] == "1"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (None, "IJava can only be taken from its zip; set LATENT_IJAVA=PATH/ijava-1.3.0.zip"),
        ("nothing.zip", "nothing.zip cannot be read as a zip"),
        ("ijava-1.3.0.zip", r"holds no ijava-\*.jar; set LATENT_IJAVA"),
    ],
)
def test_a_wrong_zip_is_told(tmp_path, folder, monkeypatch, given, sentence):
    made_zip(tmp_path, "install.py", "java/kernel.json")
    monkeypatch.setenv(ijava.VARIABLE, str(tmp_path / given)) if given else monkeypatch.delenv(ijava.VARIABLE, False)
    with pytest.raises(KitError, match=sentence):
        installed.chosen("ijava")


def test_a_fetched_kernel_is_checked_and_fetched_once(folder, monkeypatch):
    content, calls = b"jar", []

    def maven(doing: str, *arguments: str) -> None:
        calls.append(arguments)
        (folder / "jars").mkdir(exist_ok=True)
        (folder / "jars" / "kernel-1.0.jar").write_bytes(content)

    monkeypatch.setattr(fetch.setup, "maven", maven)
    with pytest.raises(KitError, match=r"kernel-1\.0\.jar has checksum"):
        fetch.from_maven("group:kernel:1.0", "0" * 64)
    right = fetch._sum(folder / "jars" / "kernel-1.0.jar")
    fetch.from_maven("group:kernel:1.0", right)
    assert len(calls) == 1, "what is there whole is not fetched again"
    assert "-Dartifact=group:kernel:1.0" in calls[0]


def test_a_kernel_that_needs_a_newer_java_gets_it_or_says_so(folder, monkeypatch):
    old, new = (tools.Java(paths.ROOT, version) for version in (17, 25))
    monkeypatch.setattr(tools.Java, "complete", True)
    monkeypatch.setattr(tools, "java", lambda: old)
    kind = dataclasses.replace(rapaio.KIND, java=21)
    monkeypatch.setattr(tools, "javas", lambda: (old, new))
    assert installed._java(kind) == new
    monkeypatch.setattr(tools, "javas", lambda: (old,))
    with pytest.raises(KitError, match="the kernel rapaio needs JDK 21; install it, or name it by JAVA_HOME"):
        installed._java(kind)


def test_run_and_lab_take_a_kernel(folder, monkeypatch):
    assert cli.parse(["run", "01"]).kernel == "jjava" and installed.chosen("jjava") is None
    chosen = cli.parse(["lab", "--kernel", "rapaio", "--no-browser"])
    assert (chosen.kernel, chosen.options) == ("rapaio", ["--no-browser"])
    monkeypatch.setattr(installed, "install", lambda name: folder / name)
    monkeypatch.setenv("JUPYTER_PATH", "before")
    monkeypatch.setattr(programs.os, "execv", lambda *_: None)
    monkeypatch.setattr(programs.subprocess, "call", lambda *_: 0)
    programs.lab(chosen.options, chosen.kernel)
    assert os.environ["JUPYTER_PATH"] == f"{folder / 'rapaio'}{os.pathsep}before"
