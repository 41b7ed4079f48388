"""What ./kit test makes of a lecture's scoreboard, and the cures for machines without apt."""

from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from kit import catalog, execute, report, system, verify


@pytest.mark.parametrize(
    ("value", "better", "passes"),
    [
        (1.0, "lower", True),
        (2.0, "lower", True),
        (2.1, "lower", False),
        (2.1, "higher", True),
        (1.9, "higher", False),
        (float("nan"), "lower", False),
        (float("nan"), "higher", False),
        (None, "lower", False),
        ("NaN", "higher", False),
        (9.0, None, True),
    ],
)
def test_a_missed_bar_fails_the_lecture(value, better, passes):
    row = {"name": "pca.error", "value": value, "reference": 2.0, "better": better}
    outcome = execute.Outcome(catalog.Notebook(Path("01-x.ipynb"), "lectures/01-x"), rows=[row])
    verify.judge(outcome, new_notebook())
    assert outcome.problems == ([] if passes else [f"scoreboard: pca.error is {value}, expected 2.0 or {better}"])


def test_the_line_of_the_data_is_found():
    said = new_output("stream", text="first\nDigits: drawn by the library.\n")
    assert report.data_used(new_notebook(cells=[new_code_cell(outputs=[said])])) == "Digits: drawn by the library."
    assert report.data_used(new_notebook(cells=[new_code_cell("1")])) is None


@pytest.mark.parametrize(
    ("manager", "cure"),
    [
        ("dnf", "sudo dnf install -y java-21-openjdk-devel maven"),
        ("pacman", "sudo pacman -S --needed jdk21-openjdk maven"),
        ("zypper", "sudo zypper install java-21-openjdk-devel maven"),
        ("apk", "sudo apk add openjdk21-jdk maven"),
    ],
)
def test_each_package_manager_has_its_command(monkeypatch, manager, cure):
    monkeypatch.setattr(system.shutil, "which", lambda name: name if name == manager else None)
    assert system.cure([system.JDK, system.MAVEN]) == cure


def test_without_any_package_manager_the_cure_is_to_install_by_hand(monkeypatch):
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    assert system.cure([system.MAVEN]) == "install Maven and put mvn on the PATH, then run the command again"
