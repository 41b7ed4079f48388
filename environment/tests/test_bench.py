"""The speed bench with programs that only pretend: what it says and writes, and what stops it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kit import paths

BENCHMARKS = paths.ROOT / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))
import programs  # noqa: E402
import run  # noqa: E402

pytest.importorskip("nbgrader", reason="nbgrader is not installed; ./kit grade installs it")
import grading  # noqa: E402


def pretended(name: str, milliseconds: list[float], loss: float = 10) -> programs.Program:
    """Prints what a program of the bench prints."""
    line = json.dumps({"ms": milliseconds, "warm_up_loss": loss, "loss": 2 * loss})
    return programs.Program(name, (sys.executable, "-c", f"print({line!r})"), {})


def test_ratios_are_of_the_smallest_times_and_of_the_medians(capsys: pytest.CaptureFixture) -> None:
    java, plain, tuned = ([4, 6, 5], [8, 10, 10], [5, 5, 6])
    names = ("Java", "PyTorch", "PyTorch tuned")
    three = [pretended(name, times) for name, times in zip(names, (java, plain, tuned), strict=True)]
    result = run.measure("mlp-ae", three, 2)
    assert (result["java_ms"], result["torch_ms"], result["torch_tuned_ms"]) == (4, 8, 5)
    assert (result["ratio"], result["ratio_tuned"]) == (0.5, 0.8)
    assert (result["ratio_median"], result["ratio_tuned_median"]) == (0.5, 1)
    assert result["java_rss_mb"] > 1
    assert "PyTorch tuned" in capsys.readouterr().out


def test_losses_that_differ_stop_the_bench() -> None:
    three = [pretended("Java", [1]), pretended("PyTorch", [1], loss=10.1), pretended("PyTorch tuned", [1])]
    with pytest.raises(programs.BenchError, match=r"mlp-ae: the summed losses differ by 9\.9e-03"):
        run.measure("mlp-ae", three, 1)


def test_a_program_that_fails_is_named() -> None:
    failing = programs.Program("Java", (sys.executable, "-c", "raise SystemExit(3)"), {})
    with pytest.raises(programs.BenchError, match="Java failed with exit code 3"):
        run.run("mlp-ae", failing, run.Measured())


def test_a_python_without_torch_is_one_clear_line(tmp_path: Path) -> None:
    empty = tmp_path / "python"
    empty.write_text(f'#!/bin/sh\nexec "{sys.executable}" -S -I "$@"\n')
    empty.chmod(0o755)
    command = [sys.executable, str(BENCHMARKS / "run.py"), "--torch-python", str(empty), "--classpath", "none"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "No module named 'torch'" in done.stderr
    assert "pip install torch==2.7.1" in done.stderr


def test_the_file_is_written_whole(tmp_path: Path) -> None:
    run.write(tmp_path / "build" / "bench.json", "[]\n")
    assert [file.name for file in (tmp_path / "build").iterdir()] == ["bench.json"]


def test_the_gradings_two_ratios() -> None:
    times = dict(zip((case.name for case in grading.CASES), (100.0, 50.0, 80.0, 120.0), strict=True))
    made = grading.result(times, 10)
    assert (made["two_workers_speedup"], made["nbgrader_over_ours"]) == (2.0, 1.5)
    assert "2.00 times as fast" in grading.table(times, 10)
    assert "12.00" in grading.table(times, 10), "seconds a submission"
