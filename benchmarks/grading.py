"""The grading's speed: one worker beside two, and on one core beside `nbgrader autograde`; by `./kit bench grading`.

All four grade the same hand-ins, right answers to one assignment; each starts with the teacher's answers at hand and
ends with a gradebook. nbgrader runs the notebooks in the same kernel, without a sandbox and without a judge. Prints a
table and writes build/bench-grading.json.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from kit import files, paths, report
from kit.errors import KitError
from kit.grading import course, release, submission

HANDED_OUT = ("secret-seed", "reference")


@dataclass(frozen=True)
class Case:
    """One way to grade: its command in a folder that has the teacher's answers, and whether it has one core only."""

    name: str
    arguments: tuple[str, ...]
    one_core: bool = False


CASES = (
    Case("one worker", ("kit", "grade", "{root}", "--out", "{out}", "--workers", "1")),
    Case("two workers", ("kit", "grade", "{root}", "--out", "{out}", "--workers", "2")),
    Case("one core", ("kit", "grade", "{root}", "--out", "{out}", "--workers", "1"), one_core=True),
    Case("nbgrader autograde, one core", ("nbgrader", "autograde", "{name}", "--force"), one_core=True),
)


def main() -> int:
    """Measures all cases in turns; exit code 0 when all ran."""
    parser = argparse.ArgumentParser(description="one worker beside two; on one core beside nbgrader autograde")
    parser.add_argument("--assignment", default="01-pca")
    parser.add_argument("--submissions", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="latent-bench-") as folder:
            times = measure(Path(folder), given.assignment, given.submissions, given.rounds)
    except KitError as error:
        print(error, file=sys.stderr)
        return 1
    print(table(times, given.submissions))
    files.write(paths.BUILD / "bench-grading.json", json.dumps(result(times, given.submissions), indent=1) + "\n")
    return 0


def measure(root: Path, name: str, submissions: int, rounds: int) -> dict[str, float]:
    """The shortest time of each case, in seconds."""
    book = json.dumps(answered(course.load(name)))
    for number in range(submissions):
        files.write(root / "submitted" / f"student-{number}" / name / f"{name}.ipynb", book)
    first = root / "first"  # its time does not count: the teacher's answers are computed
    run(CASES[1], root, first, name)
    times: dict[str, list[float]] = {case.name: [] for case in CASES}
    for turn in range(rounds):
        for case in CASES:
            out = first if case.arguments[0] == "nbgrader" else handed_out(first, root / f"{case.name}-{turn}")
            times[case.name].append(run(case, root, out, name))
    return {name: min(seconds) for name, seconds in times.items()}


def answered(assignment: course.Assignment) -> dict:
    """The student copy with the teacher's answers."""
    answers = {course.grade_id(cell): submission.source(cell) for cell in assignment.book["cells"]}
    book = json.loads(json.dumps(release.student_copy(assignment)))
    for cell in book["cells"]:
        if course.solution(cell):
            cell["source"] = answers[course.grade_id(cell)]
    return book


def handed_out(first: Path, out: Path) -> Path:
    """A folder to grade into that has the teacher's answers and nothing else."""
    out.mkdir()
    shutil.copy(first / HANDED_OUT[0], out)
    shutil.copytree(first / HANDED_OUT[1], out / HANDED_OUT[1])
    return out


def run(case: Case, root: Path, out: Path, name: str) -> float:
    """Seconds from start to end."""
    words = [word.format(root=root, out=out, name=name) for word in case.arguments]
    before = os.sched_getaffinity(0)
    if case.one_core:
        os.sched_setaffinity(0, {min(before)})
    start = time.monotonic()
    folder = out if out.is_dir() else root
    done = subprocess.run([sys.executable, "-m", *words], cwd=folder, capture_output=True, text=True)
    os.sched_setaffinity(0, before)
    if done.returncode:
        raise KitError(f"{case.name} failed: {(done.stderr or done.stdout).strip()[-500:]}", "see above")
    return time.monotonic() - start


def result(times: dict[str, float], submissions: int) -> dict:
    """What the file says."""
    one, two, core, peer = times.values()
    ratios = {"two_workers_speedup": round(one / two, 3), "nbgrader_over_ours": round(peer / core, 3)}
    return {"submissions": submissions, "seconds": {name: round(t, 2) for name, t in times.items()}, **ratios}


def table(times: dict[str, float], submissions: int) -> str:
    """Times and the two ratios."""
    lines = [(name, f"{t:.1f}", f"{t / submissions:.2f}") for name, t in times.items()]
    made = result(times, submissions)
    said = f"two workers: {made['two_workers_speedup']:.2f} times as fast as one; nbgrader takes "
    whole = report.table(("grading", "seconds", "a submission"), lines)
    return f"{whole}\n{said}{made['nbgrader_over_ours']:.2f} times as long as we do on one core"


if __name__ == "__main__":
    sys.exit(main())
