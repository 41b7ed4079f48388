"""What can shut a run in: bubblewrap, else a container engine, else nothing unless that is asked for."""

import functools
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kit import errors, kernel, paths, system, tools
from kit.grading.limits import Limits

HOME = "/home/student"
# Beside /usr and the JDK's own: what programs read of /etc. Nobody's accounts, keys or settings.
ETC = ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "alternatives", "fonts", "localtime", "java-*")
ROOTS = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")
USER_PROCESSES = (5, 14)  # from this Linux on, a limit on processes counts those of the sandbox alone
PATIENCE = 30  # seconds for an engine to answer


@dataclass(frozen=True)
class Job:
    """One run: its folder (readable inside, at the same place), what it runs, its environment and limits."""

    name: str
    folder: Path
    command: list[str]
    environment: dict[str, str]
    limits: Limits
    readable: list[Path] = field(default_factory=lambda: readable())


@dataclass(frozen=True)
class Engine:
    """A way to shut a job in: the command that starts it, the one that ends it, and whether nothing else can see it."""

    name: str
    command: Callable[[Job], list[str]]
    end: Callable[[Job], list[str]] | None = None
    counts_tasks: bool = False  # whether RLIMIT_NPROC, set inside, counts the tasks inside alone


def find(unsafe: bool = False) -> Engine:
    """The best engine of this machine; one clear line where there is none."""
    system.offer_sandbox()
    found, why = _find()
    if found is not None:
        return found
    if unsafe:
        return Engine("none", bare)
    mend = f"mend it with: {system.cure([system.SANDBOX])}" if sys.platform == "linux" else "grade on Linux"
    cure = f"{mend}; or grade code that you trust with --unsafe"
    raise errors.KitError(f"no sandbox for the students' code ({why})", cure)


@functools.cache
def _find() -> tuple[Engine | None, str]:
    from kit.grading import bubblewrap, container

    if sys.platform != "linux":
        return None, "only Linux has one"
    why = bubblewrap.problem()
    if why is None:
        return Engine("bubblewrap", bubblewrap.command, counts_tasks=_linux() >= USER_PROCESSES), ""
    program = container.program()
    if program is not None:
        run, end = (functools.partial(what, program) for what in (container.command, container.end))
        return Engine(program, run, end), ""
    return None, f"{why}; no container engine answers"


def _linux() -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", platform.release())[:2]))


def bare(job: Job) -> list[str]:
    """No sandbox at all: a fresh environment and the limits that the system sets on processes."""
    return ["env", "-i", *(f"{name}={value}" for name, value in job.environment.items()), *job.command]


def covered() -> list[str]:
    """Folders below /usr where people keep things, nbgrader's exchange among them: a run sees them empty."""
    return [path for path in ("/usr/local/share", "/usr/local/src", "/usr/src") if Path(path).is_dir()]


def in_sight(path: Path) -> bool:
    """Whether a run could read what lies there."""
    seen = [place for place in (Path("/usr"), *map(Path, roots()), *readable()) if place.is_dir()]
    return any(path == place or place in path.parents for place in map(Path.resolve, seen))


def readable() -> list[Path]:
    """What a kernel needs outside /usr: the JDK, Python, the library, the kernel's files, the engine's natives."""
    java = tools.java().home
    python = Path(sys.base_prefix)
    own = [paths.STARTUP, paths.ENVIRONMENT / "logging.properties"]
    inside = Path(__file__).with_name("inside.py")
    found = [java, java.resolve(), python, python.resolve(), paths.VENV, *own, inside, tools.engine_cache()]
    etc = [path for pattern in ETC for path in Path("/etc").glob(pattern)]
    return [path for path in dict.fromkeys([*etc, *found]) if path.exists() and not path.is_relative_to("/usr")]


def roots() -> dict[str, str | None]:
    """The system's folders beside /usr: where they lead, or none for a folder of its own."""
    there = [Path("/", name) for name in ROOTS if Path("/", name).exists()]
    return {str(path): os.readlink(path) if path.is_symlink() else None for path in there}


def kernel_specification(seen: dict[str, str], home: str) -> dict:
    """The kernel as it runs inside: one thread for tensors, the seeds that it may see, nothing of the reader's."""
    java = tools.java()
    first, *rest = kernel.command(java)
    environment = {
        **kernel.environment(),
        "ENGINE_CACHE_DIR": str(tools.engine_cache()),
        "LATENT_HOME": home,
        **seen,
        "OMP_NUM_THREADS": "1",
    }
    argv = [first, "-XX:-UsePerfData", f"-Duser.home={home}", *rest]
    return {"argv": argv, "display_name": "Java", "language": "java", "interrupt_mode": "message", "env": environment}


def answers(*command: str) -> subprocess.CompletedProcess | None:
    """A tool's answer; none where it is not there, is too slow or fails to start."""
    if shutil.which(command[0]) is None:
        return None
    try:
        return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return None
