"""Larger settings of reproductions: asked for by one argument, kept apart, and the usual ones stay as they were."""

import json
import re

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from kit import catalog, cli, execute, run
from kit.errors import KitError

# What the kept results of earlier runs were made with; a change here makes them worthless.
USUAL = {
    "ddpm-digits": "epochs = 15\nbatch = 64\nrate = 0.001\naverage = 0.999\n"
    "classes dropped = 0.1\npredicts = velocity\n",
    "deep-codes": "layers = 784-1000-500-250-code, relu, sigmoid output, squared error\nepochs = 15\n"
    "convolutional epochs = 3\nbatch = 128\nrate = 1e-3 on half a cosine\n",
    "stacked-mnist": "generator steps = 4000\nbatch = 64\nlatent = 64\nwidth = 16\nrate = 0.001\nsamples = 26000\n",
    "steps-against-quality": "samples = 512\nreference = 10000\n",
    "vae-likelihood": "epochs = 700\npasses = 5\nrate = 0.001\n",
}
LARGER = {
    "ddpm-digits": "epochs = 100\n",
    "deep-codes": "epochs = 200\n",
    "stacked-mnist": "generator steps = 40000\n",
    "steps-against-quality": "samples = 8192\n",
    "vae-likelihood": "passes = 328\n",
}


def plan(name: str) -> str:
    """The statements of a reproduction up to its beginning, in braces so that several stand in one kernel."""
    book = nbformat.read(catalog.choose([name])[0].path, as_version=4)
    source = next(cell.source for cell in book.cells if ".begin();" in cell.source)
    return "{" + source[: source.index(".begin();")] + ".begin(); }"


def settings(folder, environment: dict[str, str], monkeypatch) -> dict[str, str]:
    """Begins every reproduction that has larger settings, in one kernel; the settings written, by folder."""
    for name, value in {"LATENT_REPRODUCTIONS": str(folder), **environment}.items():
        monkeypatch.setenv(name, value)
    cells = [new_code_cell("import latent.course.*;"), *(new_code_cell(plan(name)) for name in USUAL)]
    NotebookClient(new_notebook(cells=cells), kernel_name="java", timeout=120).execute()
    return {file.parent.name: file.read_text() for file in folder.glob("*/settings.txt")}


def test_the_usual_settings_are_those_of_kept_results(tmp_path, monkeypatch):
    assert settings(tmp_path, {}, monkeypatch) == USUAL


def test_larger_settings_are_kept_in_a_folder_of_their_own(tmp_path, monkeypatch):
    found = settings(tmp_path, {"LATENT_LARGE": "1"}, monkeypatch)
    assert found.keys() == {f"{name}-large" for name in USUAL}
    for name, line in LARGER.items():
        assert line in found[f"{name}-large"]


def test_every_notebook_with_larger_settings_is_tested_and_says_that_they_were_not_measured():
    able = []
    for book in catalog.notebooks():
        try:
            able.append(book.large().path)
        except KitError as error:
            assert f"{book.name} has no larger settings; give one of: " in str(error)
    assert {path.stem for path in able} == USUAL.keys()
    for path in able:
        said = "".join(json.loads(path.read_text())["cells"][0]["source"])
        assert re.search(rf"`\./kit run --large {path.stem}` .* this was not measured\.", said), path.stem


def test_the_argument_reaches_the_kernel_and_its_results_have_a_name_of_their_own(monkeypatch):
    ways = []

    def executed(notebook, way):
        ways.append((notebook.name, way.environment))
        return execute.Outcome(notebook), nbformat.v4.new_notebook()

    monkeypatch.setattr(run.execute, "execute", executed)
    monkeypatch.setattr(run.report, "keep", lambda *_: run.catalog.paths.BUILD)
    monkeypatch.setattr(run.report, "results", lambda _: None)
    chosen = cli.parse(["run", "--large", "ddpm-digits"])
    assert run.run(chosen.names, chosen.large) == 0
    assert ways == [("reproductions/ddpm-digits-large", {"LATENT_LARGE": "1"})]
    with pytest.raises(KitError, match="00-tour has no larger settings; give one of: ddpm-digits"):
        run.run(["00-tour"], large=True)
