"""./kit test: everything that must hold, one line for each in the end."""

import os
import re
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable

from kit import execute, files, paths, report, system, tools, tree, verify
from kit.book import command

JAVA_SAYS = re.compile(r"Tests run:|ERROR|FAIL|WARN|BUILD")


def run() -> int:
    """Runs every check, also after a failure; 0 when all passed."""
    start = time.monotonic()
    if (
        signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    ):  # as in the background: all that is started would ignore it too
        signal.signal(signal.SIGINT, signal.default_int_handler)
    system.offer_browser()
    checks: dict[str, Callable[[], str]] = {
        "Python format and lint": _ruff,
        "tree and notebooks as committed": _tree,
        "Java format, lint and tests": _java,
        "Python tests": _pytest,
        "notebooks executed": _notebooks,
        "lectures on another kernel": _other_kernel,
        "the book": _book,
    }
    lines = [_checked(name, check) for name, check in checks.items()]
    print("\n" + report.table(("check", "result", "time", ""), lines))
    passed = all(line[1] == "ok" for line in lines)
    print(f"\n{(time.monotonic() - start) / 60:.0f} minutes in all")
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
    command = [tools.MAVEN, "-B", "-ntp", "-Dstyle.color=never", "verify"]
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
    _program("pytest", "-q", "-rs", "--durations=12", "-p", "no:cacheprovider", str(paths.ENVIRONMENT / "tests"))
    return ""


def _notebooks() -> str:
    return _verdict(verify.notebooks())


def _other_kernel() -> str:
    return _verdict(verify.lectures_on("rapaio"))


def _book() -> str:
    return command.verify()


def _verdict(outcomes: list[execute.Outcome]) -> str:
    failed = [outcome.notebook.name for outcome in outcomes if outcome.status != "ok"]
    if failed or not outcomes:
        raise Failed(", ".join(failed) or "there is no notebook")
    return f"{len(outcomes)} notebooks"
