"""A reproduction goes on after a kill; one that starts over, repeats a part or writes damaged files is named."""

import os
import struct
import zipfile

import nbformat
import pytest
from conftest import patience
from nbformat.v4 import new_code_cell, new_notebook

from kit import catalog, execute, kept, paths, report, resume, run, tree

IMPORTS = "\n".join(f"import latent.{room}.*;" for room in ("course", "data", "nn", "tensor", "train"))
PLAN = 'var run = Reproduction.of("toy", "Nobody 1900").minutes(95).begin();'
FIRST = 'run.once("first", () -> new double[] {1.5});'
# A thousand slow steps; a checkpoint after every one, so that the kill comes while one is written.
TRAIN = """
var net = Network.of("net", Layers.linear(300), 300);
var batches = Batches.of(Tensors.normal(64, 300), 8).shuffled(1);
var adam = Optimizer.adam(net.weights(), 1e-3);
var plan = Training.plan().withCheckpoint(Checkpoint.of(run.file("net.npz"), net.state(), adam).every(0));
run.once("training", () -> {
    Seeds.set(1);
    plan.run(batches, 2000, x -> {
        try { Thread.sleep(20); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
        return adam.minimize(() -> net.apply(x).square().mean());
    });
    return new double[] {2};
});
"""
DELETE = 'java.nio.file.Files.deleteIfExists(run.folder().resolve("{}"));'


@pytest.fixture
def reproduction(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "NOTEBOOKS", tmp_path)
    monkeypatch.setattr(paths, "BUILD", tmp_path / "build")
    (tmp_path / "reproductions").mkdir()

    def make(*cells: str) -> catalog.Notebook:
        book = new_notebook(cells=[new_code_cell(cell) for cell in (IMPORTS, *cells)])
        nbformat.write(book, tmp_path / "reproductions" / "toy.ipynb")
        return catalog.choose(["toy"])[0]

    return make


def quick() -> resume.Patience:
    return resume.Patience(first=6 * patience(), most=30 * patience())


def test_one_that_goes_on_passes_and_leaves_the_readers_own_results_alone(reproduction, monkeypatch, tmp_path):
    monkeypatch.setenv("LATENT_REPRODUCTIONS", str(tmp_path / "own"))
    outcome, book = resume.verify(reproduction(PLAN, FIRST, TRAIN), quick())
    assert outcome.problems == []
    assert "Continuing after a stop: done are first; checkpoints: net.npz." in resume.said(book)
    assert "first: done earlier" in resume.said(book)
    assert not (tmp_path / "own").exists()
    assert report.keep(outcome, book).exists()


def test_one_that_starts_its_training_over_is_named(reproduction):
    outcome, _ = resume.verify(reproduction(PLAN, DELETE.format("net.npz"), TRAIN), quick())
    assert len(outcome.problems) == 1 and "starts over after it" in outcome.problems[0]


def test_one_that_works_out_a_finished_part_again_is_named(reproduction):
    outcome, _ = resume.verify(reproduction(PLAN, DELETE.format("parts/first.txt"), FIRST, TRAIN), quick())
    assert outcome.problems == ["toy/parts/first.txt was finished before the kill and was worked out again"]


def test_one_that_shows_a_red_block_or_fails_is_named(reproduction):
    red, _ = resume.verify(reproduction(PLAN, 'System.err.println("careful");', FIRST, TRAIN), quick())
    assert "written to stderr" in red.problems[0]
    failing, _ = resume.verify(reproduction(PLAN, FIRST, 'throw new Exception("no data");'), quick())
    assert "cell 4" in failing.problems[0] and "no data" in failing.problems[0]


def test_one_that_ends_at_once_cannot_be_judged(reproduction):
    outcome, _ = resume.verify(reproduction(PLAN, FIRST), quick())
    assert "before it could be killed" in outcome.problems[0]


def test_a_damaged_checkpoint_is_put_aside_and_the_run_starts_anew(reproduction, monkeypatch, tmp_path):
    monkeypatch.setenv("LATENT_REPRODUCTIONS", str(tmp_path / "own"))
    (tmp_path / "own" / "toy").mkdir(parents=True)
    (tmp_path / "own" / "toy" / "net.npz").write_bytes(b"PK\3\4 half a file")
    notebook = reproduction(PLAN, TRAIN.replace("2000", "2"))
    outcome, book = execute.execute(notebook)
    assert outcome.problems == []
    assert "net.npz: damaged, kept as net.npz.damaged; what it held starts anew" in resume.said(book)
    assert "training: done in" in resume.said(book)
    problems = kept.look(tmp_path / "own").problems
    assert problems == ("toy/net.npz.damaged was put aside",)


def test_run_says_the_time_first_and_what_a_long_notebook_prints(reproduction, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("LATENT_REPRODUCTIONS", str(tmp_path / "own"))
    assert reproduction(PLAN, FIRST).minutes == 95
    assert run.run(["--all"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("reproductions: planned about 1 h 35 min on two cores")
    assert "toy reproduces Nobody 1900." in lines and any(line.startswith("first: done in") for line in lines)


def test_a_reproduction_must_say_its_time(reproduction, monkeypatch):
    notebook = reproduction('var run = Reproduction.of("toy", "x").begin(); // .minutes(5)')
    monkeypatch.setattr(tree, "tracked", lambda suffix="": [])
    assert tree.problems() == [f"{notebook.path}: does not say how long it takes: Reproduction.of(...).minutes(...)"]


def npy(*values: float) -> bytes:
    header = f"{{'descr': '<f8', 'fortran_order': False, 'shape': ({len(values)},), }}".encode()
    return kept.MAGIC + b"\1\0" + struct.pack("<H", len(header)) + header + struct.pack(f"<{len(values)}d", *values)


def checkpoint(folder, starts: tuple, *losses: float) -> kept.Kept:
    with zipfile.ZipFile(folder / "net.npz", "w") as archive:
        archive.writestr("run/losses.npy", npy(*losses))
        archive.writestr("run/starts.npy", npy(*starts))
    return kept.look(folder)


def test_progress_is_read_from_the_files(tmp_path):
    assert not kept.look(tmp_path)
    before = checkpoint(tmp_path, (0,), 3, 2, 1)
    assert before.training == {"net.npz": kept.Training((3.0, 2.0, 1.0), (0.0,))} and str(before) == "net.npz 3 steps"
    assert resume.repeated(before, before) == "" and not resume.further(before, before)
    now = checkpoint(tmp_path, (0, 3), 3, 2, 1, 0.5)
    assert resume.repeated(before, now) == "" and resume.further(before, now)
    for starts, losses in [((0,), (3, 2, 1, 0.5)), ((0, 2), (3, 2, 1, 0.5)), ((0, 3), (3, 1, 1, 0.5)), ((0, 3), (3,))]:
        assert "starts over" in resume.repeated(before, checkpoint(tmp_path, starts, *losses))
    os.truncate(tmp_path / "net.npz", 100)
    assert kept.look(tmp_path).problems[0].startswith("net.npz is damaged")
