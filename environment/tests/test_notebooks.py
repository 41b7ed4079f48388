"""Notebooks: found by name, executed and measured; a failure is named."""

import nbformat
import pytest
from conftest import patience, tagged
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from kit import catalog, execute, exercises, paths, probe, report, verify
from kit.errors import KitError

STUB = "int twice(int x) { return 0; } // TODO"
CHECK = """latent.course.Exercise.of("1", "Twice").check(() -> {
    if (twice(3) != 6) throw new AssertionError("expected 6 but was " + twice(3));
})"""
HINTS = "<details><summary>Hint 3</summary>\n\n```java\nint twice(int x) { return 2 * x; }\n```\n\n</details>"


def exercise(hints: str = HINTS) -> list:
    cells = (new_code_cell(STUB), new_code_cell(CHECK), new_markdown_cell(hints))
    return [tagged(cell, tag) for cell, tag in zip(cells, ("exercise", "check", "hints"), strict=True)]


@pytest.fixture
def lectures(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "NOTEBOOKS", tmp_path)
    monkeypatch.setattr(paths, "BUILD", tmp_path / "build")
    (tmp_path / "lectures").mkdir()

    def make(name: str, *cells) -> catalog.Notebook:
        made = [cell if isinstance(cell, dict) else new_code_cell(cell) for cell in cells]
        nbformat.write(new_notebook(cells=made), tmp_path / "lectures" / f"{name}.ipynb")
        return catalog.choose([name])[0]

    return make


def test_the_kernel_starts_fast():
    starts = [probe.probe() for _ in range(2)]
    assert min(start.seconds for start in starts) < 4 * patience()
    assert min(start.library_seconds for start in starts) < 1 * patience()


def test_a_name_is_a_file_name_or_the_start_of_one(lectures):
    for name in ("00-tour", "01-pca", "01-pca-more"):
        lectures(name)
    assert [book.name for book in catalog.choose(["01-pca", "00", "lectures/00-tour"])] == [
        "lectures/01-pca",
        "lectures/00-tour",
    ]
    assert len(catalog.choose(["--all"])) == 3
    with pytest.raises(KitError, match="no notebook is called 99; give one of: 00-tour, 01-pca, 01-pca-more"):
        catalog.choose(["99"])
    with pytest.raises(KitError, match="01 is the start of several notebooks; give one of: 01-pca, 01-pca-more"):
        catalog.choose(["01"])


def test_a_number_means_the_lecture_not_its_assignment(lectures):
    lectures("01-pca")
    folder = paths.NOTEBOOKS / "assignments" / "source" / "01-codes"
    folder.mkdir(parents=True)
    nbformat.write(new_notebook(), folder / "01-codes.ipynb")
    assert [book.kind for book in catalog.choose(["01", "01-codes"])] == ["lectures", "assignments"]


def test_a_notebook_is_executed_measured_and_kept(lectures):
    outcome, book = execute.execute(lectures("00-tour", "int answer = 6 * 7;", "answer"))
    assert outcome.status == "ok"
    assert 30 < outcome.peak_rss_mb < 1000
    assert 0 < outcome.seconds < 60
    page = report.keep(outcome, book)
    report.results([outcome])
    assert "42" in page.read_text()
    assert nbformat.read(page.with_suffix(".ipynb"), as_version=4).cells[1].outputs[0].data["text/plain"] == "42"
    assert '"notebook": "lectures/00-tour",\n  "status": "ok"' in (paths.BUILD / "results.json").read_text()
    assert list(paths.BUILD.rglob("*.part")) == []


def test_a_failing_cell_is_named_and_the_rest_is_not_run(lectures):
    outcome, book = execute.execute(lectures("00-tour", "1 + 1", 'throw new Exception("no data");', "3"))
    assert outcome.status == "failed"
    assert "cell 2" in outcome.problems[0] and "no data" in outcome.problems[0]
    assert not book.cells[2].outputs


def test_a_dead_kernel_is_a_failure_not_a_hang(lectures):
    outcome, _ = execute.execute(lectures("00-tour", "Runtime.getRuntime().halt(3);"), execute.Way(cell_timeout=30))
    assert outcome.status == "failed"
    assert "kernel died" in outcome.problems[0]


def test_a_notebook_that_needs_too_much_memory_is_killed_and_fails(lectures):
    greedy = "byte[][] taken = new byte[8][]; for (int i = 0; i < 8; i++) taken[i] = new byte[32 << 20]; taken.length"
    outcome, _ = execute.execute(lectures("00-tour", greedy), execute.Way(cell_timeout=60, most_memory=200 << 20))
    assert outcome.status == "failed"
    assert outcome.problems[0] == "needed more than 0.2 GB and was killed for that"


def test_each_exercise_is_solved_in_the_kernel_of_its_lecture(lectures):
    outcome, book = execute.execute(lectures("00-tour", *exercise(), "7"), execute.Way(exercises.verify))
    assert outcome.problems == []
    assert len(book.cells) == 4 and "not yet" in book.cells[1].outputs[0].data["text/plain"]


def test_a_wrong_solution_is_named(lectures):
    wrong = HINTS.replace("2 * x", "3 * x")
    outcome, _ = execute.execute(lectures("00-tour", *exercise(), *exercise(wrong)), execute.Way(exercises.verify))
    assert outcome.problems == ["exercise 2: its check does not say right about its own solution"]


def test_an_exercise_without_solution_or_check_is_named():
    cells = [*exercise("no code"), *exercise()[::2]]
    found, problems = exercises.find(new_notebook(cells=cells))
    assert found == []
    assert problems == ["exercise 1: no solution in its hints", "exercise 2: no check"]


def test_scoreboard_rows_come_from_the_outputs(lectures):
    row = {
        "name": "pca.error_ratio",
        "value": 1.0,
        "unit": "",
        "reference": 1.005,
        "source": "theory",
        "better": "lower",
    }
    output = nbformat.v4.new_output("display_data", {execute.SCOREBOARD: {"rows": [row]}, "text/plain": "a table"})
    outcome = execute.Outcome(
        lectures("00-tour"), rows=execute.rows(new_notebook(cells=[new_code_cell(outputs=[output])]))
    )
    assert outcome.json()["rows"] == [row]


@pytest.mark.parametrize(("seconds", "problems"), [((159, 120), []), ((170, 155), ["took 155 s, at most 150"])])
def test_a_lecture_over_the_limit_has_a_second_run_and_the_faster_one_counts(lectures, monkeypatch, seconds, problems):
    lecture, runs = lectures("00-tour"), iter(seconds)
    book = new_notebook()
    monkeypatch.setattr(verify, "execute", lambda *_: (execute.Outcome(lecture, seconds=next(runs)), book))
    outcome, _ = verify.one(lecture)
    assert (outcome.seconds, outcome.problems) == (seconds[1], problems)


def test_a_second_run_that_fails_counts(lectures, monkeypatch):
    lecture = lectures("00-tour")
    slow, broken = execute.Outcome(lecture, seconds=159), execute.Outcome(lecture, seconds=20)
    broken.fail("cell 3: no data")
    runs = iter([slow, broken])
    monkeypatch.setattr(verify, "execute", lambda *_: (next(runs), new_notebook()))
    assert verify.one(lecture)[0].problems == ["cell 3: no data"]
