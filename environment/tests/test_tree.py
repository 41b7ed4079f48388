"""The rules of the tree: what breaks one is named with its file."""

import json

import pytest

from kit import paths, tree


@pytest.fixture
def judge(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "ROOT", tmp_path)

    def judge(name: str, text: str) -> list[str]:
        (tmp_path / name).write_text(text)
        monkeypatch.setattr(tree, "tracked", lambda suffix="": [tmp_path / name] if name.endswith(suffix) else [])
        return tree.problems() + tree.warnings()

    return judge


def notebook(*sources: str, kernel: str = "java", **cell) -> str:
    cells = [
        {"cell_type": "code", "source": source, "outputs": [], "execution_count": None, **cell} for source in sources
    ]
    return json.dumps({"cells": cells, "metadata": {"kernelspec": {"name": kernel}}})


def test_a_clean_notebook(judge):
    assert judge("a.ipynb", notebook("import java.util.List;", "1 + 1")) == []


def test_outputs_and_execution_counts_are_not_committed(judge):
    assert "cell 1 has outputs" in judge("a.ipynb", notebook("1", outputs=[{"name": "stdout"}]))[0]
    assert "cell 1 has outputs" in judge("a.ipynb", notebook("1", execution_count=3))[0]


def test_long_cells(judge):
    assert judge("a.ipynb", notebook("x\n" * 22)) == ["a.ipynb: cell 1 has 22 lines, wanted 20"]
    assert judge("a.ipynb", notebook("x\n" * 26)) == ["a.ipynb: cell 1 has 26 lines, at most 25"]


def test_another_kernel_and_late_imports(judge):
    assert judge("a.ipynb", notebook(kernel="python3")) == ["a.ipynb: its kernel is python3, expected java"]
    assert "cell 2 imports" in judge("a.ipynb", notebook("1", "import java.util.*;"))[0]


def test_a_large_file(judge):
    assert judge("a.bin", "x" * (4 * 2**20)) == ["a.bin: 4.0 MB, at most 3"]


def test_an_address_of_a_registry(judge):
    assert "names a package registry" in judge("r.txt", "--index-url https:" + "//somewhere/simple\n")[0]


def test_a_link_to_a_file_that_is_not_there(judge):
    assert judge("a.md", "[a](a.md#part) [b](https:" + "//x.org/y) [c](#c)") == []
    assert judge("a.md", "[b](b.md)") == ["a.md: links to b.md, which is not there"]


def test_a_draft(judge):
    mark = "LOSS" + "TEXT"
    assert judge("a.md", f"What do you see? {mark}") == [f"a.md: still has {mark} where a text should stand"]
    assert judge("a.md", "A TEXT, a TITLE and MAXTEXTURES") == []


def test_long_python(judge):
    assert judge("a.py", "a = 1\n" * 201) == ["a.py: 201 lines, at most 200"]
    assert judge("a.py", "def f():\n" + "    a = 1\n" * 25) == ["a.py: f has 26 lines, at most 25"]
