"""./kit test: everything that must hold, one line for each in the end."""

import os
import re
import subprocess
import sys
import time
import traceback
from collections.abc import Callable

from kit import catalog, execute, exercises, files, paths, report, resume, tools, tree

LIMIT_SECONDS, LIMIT_MB = 150, 1600
JAVA_SAYS = re.compile(r"Tests run:|ERROR|FAIL|WARN|BUILD")


def run() -> int:
    """Runs every check, also after a failure; 0 when all passed."""
    checks: dict[str, Callable[[], str]] = {
        "Python format and lint": _ruff,
        "tree and notebooks as committed": _tree,
        "Java format, lint and tests": _java,
        "Python tests": _pytest,
        "notebooks executed": _notebooks,
    }
    lines = [_checked(name, check) for name, check in checks.items()]
    print("\n" + report.table(("check", "result", "time", ""), lines))
    passed = all(line[1] == "ok" for line in lines)
    print("\nall checks passed" if passed else "\nNOT all checks passed")
    return int(not passed)


class Failed(Exception):
    """A check that did not pass, and why in a few words."""


def _checked(name: str, check: Callable[[], str]) -> tuple[str, str, str, str]:
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    try:
        state, note = "ok", check()
    except Failed as failure:
        state, note = "FAILED", str(failure)
    except Exception as failure:  # a check that breaks is a check that fails; the others still run
        traceback.print_exc()
        state, note = "FAILED", f"{type(failure).__name__}: {failure}"
    return name, state, f"{time.monotonic() - start:.0f} s", note


def _program(*command: str) -> None:
    if code := subprocess.call([sys.executable, "-m", *command], cwd=paths.ROOT):
        raise Failed(f"{' '.join(command[:2])} gave exit code {code}")


def _ruff() -> str:
    files = [str(file) for file in (paths.ROOT / "kit", *tree.tracked(".py"))]
    rules = ["--config", str(paths.ENVIRONMENT / "ruff.toml")]
    _program("ruff", "check", "--quiet", *rules, *files)
    _program("ruff", "format", "--quiet", "--diff", *rules, *files)
    return f"{len(files)} files"


def _tree() -> str:
    found = tree.problems()
    print("\n".join([*found, *(f"warning: {text}" for text in tree.warnings())]) or "no remarks")
    if found:
        raise Failed(f"{len(found)} problems")
    return f"{len(tree.tracked())} files"


def _java() -> str:
    environment = {**os.environ, "JAVA_HOME": str(tools.java().home)}
    command = ["mvn", "-B", "-ntp", "-Dstyle.color=never", "verify"]
    summary, log = "no tests", []
    with subprocess.Popen(
        command, cwd=paths.ROOT, env=environment, stdout=subprocess.PIPE, text=True, errors="replace"
    ) as maven:
        for line in maven.stdout:
            log.append(line)
            if JAVA_SAYS.search(line):
                print(line.rstrip(), flush=True)
            if match := re.search(r"Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+\s*$", line):
                summary = match[0].strip()
    files.write(paths.BUILD / "java.log", "".join(log))
    if maven.returncode:
        raise Failed(f"{summary}; all that Maven said is in build/java.log")
    return summary


def _pytest() -> str:
    _program("pytest", "-q", "-rs", "-p", "no:cacheprovider", str(paths.ENVIRONMENT / "tests"))
    return ""


def _notebooks() -> str:
    outcomes = []
    for notebook in catalog.notebooks():
        print(f"running {notebook.name} ...", flush=True)
        outcome, book = _one(notebook)
        report.keep(outcome, book)
        outcomes.append(outcome)
    report.results(outcomes)
    report.print_table(outcomes)
    failed = [outcome.notebook.name for outcome in outcomes if outcome.status != "ok"]
    if failed or not outcomes:
        raise Failed(", ".join(failed) or "there is no notebook")
    return f"{len(outcomes)} notebooks"


def _one(notebook: catalog.Notebook) -> tuple[execute.Outcome, execute.Book]:
    """A lecture or assignment in full, of a reproduction what shows that it goes on after a kill."""
    if notebook.kind == "reproductions":
        return resume.verify(notebook)
    way = execute.Way(exercises.verify if notebook.kind == "lectures" else None, cell_timeout=600)
    outcome, book = execute.execute(notebook, way)
    if notebook.kind == "lectures" and outcome.status == "ok" and outcome.seconds > LIMIT_SECONDS:
        print(f"  took {outcome.seconds:.0f} s; once more, because other work on a machine only adds time", flush=True)
        runs = (outcome, book), execute.execute(notebook, way)
        outcome, book = min(runs, key=lambda run: (run[0].status == "ok", run[0].seconds))
    _judge(outcome, book)
    return outcome, book


def _judge(outcome: execute.Outcome, book: dict) -> None:
    if outcome.notebook.kind == "lectures" and outcome.seconds > LIMIT_SECONDS:
        outcome.fail(f"took {outcome.seconds:.0f} s, at most {LIMIT_SECONDS}")
    if outcome.notebook.kind == "lectures" and outcome.peak_rss_mb > LIMIT_MB:
        outcome.fail(f"used {outcome.peak_rss_mb:.0f} MB, at most {LIMIT_MB}")
    for row in outcome.rows if outcome.notebook.kind == "lectures" else ():
        if missed := _missed(row):
            outcome.fail(missed)
    if red := execute.red(book):
        outcome.fail(red)


def _missed(row: dict) -> str | None:
    """What a scoreboard row with a bar says when its value does not reach it; a value that is no number misses too."""
    name, value, bar, better = (row.get(key) for key in ("name", "value", "reference", "better"))
    if bar is None or not better:
        return None
    number = value if isinstance(value, int | float) else float("nan")
    if number >= bar if better == "higher" else number <= bar:
        return None
    return f"scoreboard: {name} is {value}, expected {bar} or {better}"
