"""The three programs of the speed bench: what starts them, and a clear word when one cannot start."""

import argparse
import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEER_VERSION = "2.7.1"
SPIN = {"GOMP_SPINCOUNT": "4000"}  # as in the notebook's kernel: threads that wait soon sleep
MALLOC = {"MALLOC_TRIM_THRESHOLD_": "1073741824", "MALLOC_MMAP_THRESHOLD_": "1073741824", "MALLOC_ARENA_MAX": "1"}


class BenchError(Exception):
    """What is wrong and what mends it."""


@dataclass(frozen=True)
class Program:
    """One competitor: its command before the case, and its environment."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    flags: tuple[str, ...] = ()


def competitors(given: argparse.Namespace, classes: Path) -> list[Program]:
    """The three programs, after a look whether each can run."""
    require_torch(given.torch_python)
    threads = str(given.threads)
    plain = {key: value for key, value in os.environ.items() if key not in {**MALLOC, **SPIN}} | {
        "OMP_NUM_THREADS": threads
    }
    tuned = {**plain, **MALLOC, **SPIN, "OPT_OUT_TRACKING": "true"}
    compile_java(given.java, given.classpath, classes)
    path = os.pathsep.join((str(classes), given.classpath))
    java = (given.java, *shlex.split(given.java_options), f"-Dai.djl.pytorch.num_threads={threads}", "-cp", path)
    peer = (given.torch_python, "-B", str(HERE / "peer.py"))
    return [
        Program("Java", (*java, "StepBench"), tuned),
        Program("PyTorch", peer, plain),
        Program("PyTorch tuned", peer, tuned, ("--tuned",)),
    ]


def require_torch(python: str) -> None:
    """Refuses a Python without PyTorch, or with a release that is not the library's."""
    mend = f"mend it with: {python} -m pip install torch=={PEER_VERSION} numpy"
    try:
        command = [python, "-c", "import torch; print(torch.__version__)"]
        found = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        raise BenchError(f"no PyTorch to compare with: cannot start {python} ({error.strerror})") from None
    if found.returncode:
        reason = found.stderr.strip().splitlines()[-1:]
        raise BenchError(f"no PyTorch to compare with: {python} says {' '.join(reason)}; {mend}")
    if found.stdout.strip().split("+")[0] != PEER_VERSION:
        raise BenchError(f"expected PyTorch {PEER_VERSION} but {python} has {found.stdout.strip()}; {mend}")


def compile_java(java: str, classpath: str, classes: Path) -> None:
    """Compiles the Java side against the library into a folder."""
    compiler = str(Path(java).with_name("javac")) if os.path.dirname(java) else "javac"
    command = [compiler, "-d", str(classes), "-cp", classpath, str(HERE / "StepBench.java")]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        raise BenchError(f"cannot start {compiler} ({error.strerror}); a JDK is needed, not only a JRE") from None
    if done.returncode:
        first = done.stderr.strip().splitlines()[:1]
        raise BenchError(f"the Java side does not compile, is the library on the class path? {' '.join(first)}")
