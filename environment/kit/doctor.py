"""What is installed, what is missing, and the command that mends it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kit import device, paths, platforms, setup, system, tools

GOOD, BAD, NOTE = "ok     ", "missing", "note   "


def report() -> int:
    """Prints one line a thing; 0 when the course can run."""
    rows = [_python(), _java(), *_system(), *_steps(), _data(), _space(), _sandbox(), _platform(), _device()]
    if all(step.finished for step in setup.steps()):
        rows.append(_kernel())
    for state, name, text in rows:
        print(f"{state} {name:<18} {text}")
    return int(any(state == BAD for state, _, _ in rows))


def _python() -> tuple[str, str, str]:
    return GOOD, "Python", f"{sys.version.split()[0]} at {sys.executable}"


def _java() -> tuple[str, str, str]:
    java = tools.java()
    if java is None:
        return BAD, "Java", system.cure([system.JDK])
    given = os.environ.get("JAVA_HOME")
    unused = f"; JAVA_HOME={given} is no JDK {tools.NEEDED_JAVA} or newer and is not used"
    return GOOD, "Java", f"{java.version} at {java.home}{unused if given and Path(given) != java.home else ''}"


def _system() -> list[tuple[str, str, str]]:
    gone = system.missing()
    needs = ((system.MAVEN, "Maven"), (system.FONT, "font"), (system.VENV, "venv"))
    return [(BAD, name, system.cure([need])) if need in gone else (GOOD, name, "found") for need, name in needs]


def _sandbox() -> tuple[str, str, str]:
    """Only grading needs one: it is no fault where it is missing."""
    found = next((name for name in ("bwrap", "docker", "podman") if shutil.which(name)), None)
    return (GOOD, "sandbox", found) if found else (NOTE, "sandbox", f"for grading: {system.cure([system.SANDBOX])}")


def _steps() -> list[tuple[str, str, str]]:
    return [
        (GOOD, f"step {step.name}", step.says) if step.finished else (BAD, f"step {step.name}", "./kit run")
        for step in setup.steps()
    ]


def _data() -> tuple[str, str, str]:
    given = os.environ.get("LATENT_DATA")
    if not given:
        return NOTE, "LATENT_DATA", "not set: data sets are downloaded, or drawn where there is no network"
    if not Path(given).is_dir():
        return BAD, "LATENT_DATA", f"{given} is not a folder; unset it, or name the folder that holds the data sets"
    return GOOD, "LATENT_DATA", given


def _space() -> tuple[str, str, str]:
    free = shutil.disk_usage(paths.ROOT).free / 2**30
    return (GOOD if free > 2 else BAD), "disk", f"{free:.1f} GB free{'' if free > 2 else ': free 2 GB'}"


def _platform() -> tuple[str, str, str]:
    wrong = platforms.problem()
    return (BAD, "system", wrong) if wrong else (GOOD, "system", platforms.classifier())


def _device() -> tuple[str, str, str]:
    good, why = device.outlook()
    return {True: GOOD, None: NOTE, False: BAD}[good], "device", why


def _kernel() -> tuple[str, str, str]:
    command = [str(paths.python_of(paths.VENV)), "-m", "kit.probe"]
    done = subprocess.run(command, env={**os.environ, **setup.hand_over()}, capture_output=True, text=True)
    if done.returncode:
        return (
            BAD,
            "kernel",
            (done.stderr.strip().splitlines() or ["it does not start"])[-1] + "; rm -r .venv && ./kit run",
        )
    return GOOD, "kernel", done.stdout.strip()
