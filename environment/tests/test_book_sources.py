"""Which executed copy of a notebook a page shows, and what of it."""

import os
from pathlib import Path

import made_book
import nbformat
import pytest
from nbformat.v4 import new_output

from kit import paths
from kit.book import sources
from kit.catalog import Notebook


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Notebook, Path]:
    """A lecture and the place of its executed copy."""
    monkeypatch.setattr(paths, "BUILD", tmp_path / "build")
    source = made_book.sources(tmp_path / "notebooks")[0]
    copy = tmp_path / "build" / "lectures" / "00-first.ipynb"
    copy.parent.mkdir(parents=True)
    nbformat.write(made_book.first(), copy)
    return source.notebook, copy


def test_an_executed_copy_of_the_same_cells_is_used(copied):
    notebook, copy = copied
    assert sources.copy_of(notebook) == copy


def test_a_reader_is_not_told_where_the_data_lay(copied):
    def say(book) -> None:
        cell = next(cell for cell in book.cells if cell.cell_type == "code")
        cell.outputs = [new_output("stream", name="stdout", text="Digits: MNIST from /home/someone/data/mnist.\nNext")]

    _, copy = copied
    made_book.changed(copy, say)
    outputs = [output for cell in sources.read(copy).cells for output in cell.get("outputs", ())]
    assert next(output.text for output in outputs if output.output_type == "stream") == "Digits: MNIST.\nNext"


def test_a_reader_is_not_told_what_an_earlier_run_had_done(copied):
    state = "x reproduces y.\nFolder: build/reproductions/x\nContinuing after a stop: done are a, b; checkpoints: c.\n"
    said = (state, "a seed 1: done earlier (2 min 1 s), not repeated\n", "\n", "floor 1.88\n")

    def say(book) -> None:
        cell = next(cell for cell in book.cells if cell.cell_type == "code")
        cell.outputs = [new_output("stream", name="stdout", text=text) for text in said]

    _, copy = copied
    made_book.changed(copy, say)
    outputs = next(cell.outputs for cell in sources.read(copy).cells if cell.cell_type == "code")
    assert [output.text for output in outputs] == ["x reproduces y.\n", "\n", "floor 1.88\n"]


def test_a_copy_of_other_cells_is_not_used(copied):
    notebook, copy = copied
    made_book.changed(copy, lambda book: book.cells[0].update(source="# Another title"))
    assert sources.copy_of(notebook) is None


def test_a_copy_of_an_older_library_is_not_used(copied, tmp_path, monkeypatch):
    notebook, copy = copied
    monkeypatch.setattr(paths, "LIBRARY", tmp_path / "latent.jar")
    paths.LIBRARY.touch()
    os.utime(copy, (1, 1))
    assert sources.copy_of(notebook) is None
    os.utime(copy)
    assert sources.copy_of(notebook) == copy


def test_a_copy_that_stopped_halfway_is_not_used(copied):
    notebook, copy = copied
    made_book.changed(copy, lambda book: book.cells[3].update(execution_count=None))
    assert sources.copy_of(notebook) is None


def test_a_copy_with_an_error_is_not_used(copied):
    notebook, copy = copied
    failure = new_output("error", ename="E", evalue="", traceback=[])
    made_book.changed(copy, lambda book: book.cells[3].outputs.append(failure))
    assert sources.copy_of(notebook) is None
