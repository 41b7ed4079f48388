"""Sets the course up in steps; a finished step leaves a stamp, so a killed set-up goes on where it stopped."""

import json
import os
import shutil
import sys
import time
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kit import errors, files, kernel, lock, paths, platforms, system, tools

SOURCES = (
    paths.ROOT / "pom.xml",
    paths.ROOT / "lib" / "pom.xml",
    paths.ROOT / "lib" / "src" / "main",
    paths.ROOT / "data" / "manifest.json",  # it, the checksums and the weights are packed into the jar
    paths.ROOT / "data" / "checksums",
    paths.ROOT / "data" / "weights",
)
COPY = "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies"


@dataclass(frozen=True)
class Step:
    """One step: what it says it does, the hash of all it depends on, and the doing."""

    name: str
    says: str
    depends: Callable[[], str]
    do: Callable[[], None]

    @property
    def finished(self) -> bool:
        stamp = paths.STAMPS / self.name
        return stamp.is_file() and stamp.read_text(encoding="utf-8") == self.depends()


def steps() -> tuple[Step, ...]:
    """All steps in their order."""
    return (
        Step("python", "Python packages into .venv", _python_depends, _python),
        Step("dependencies", "Java packages", _dependencies_depends, _dependencies),
        Step("library", "the library", _library_depends, _library),
        Step("kernel", "the notebook kernel", _kernel_depends, _kernel),
    )


def extra(name: str) -> Step:
    """What only some commands need, on top of all steps: "grading" or "browser"."""
    requirements = f"{name}-requirements.txt"
    return Step(
        name,
        f"the {name} packages into .venv",
        lambda: files.fingerprint(_python_depends(), paths.ENVIRONMENT / requirements),
        lambda: _install(paths.VENV, requirements),
    )


def ensure(*extras: str) -> None:
    """Does the steps that are not finished; fast where all are."""
    wanted = (*steps(), *map(extra, extras))
    if all(step.finished for step in wanted):
        return
    try:
        with lock.only_one(paths.BUILD / "setup.lock"):
            _do(wanted)
    except OSError as error:
        raise errors.from_os(error, paths.VENV) from None


def _do(wanted: tuple[Step, ...]) -> None:
    if all(step.finished for step in wanted):
        return
    platforms.require()
    system.require()
    for step in wanted:
        if step.finished:
            continue
        print(f"setting up {step.says} ...", end=" ", flush=True)
        start = time.monotonic()
        try:
            step.do()
            files.write(paths.STAMPS / step.name, step.depends())
        except BaseException:
            print(flush=True)
            raise
        print(f"{time.monotonic() - start:.0f} s", flush=True)


def _python_depends() -> str:
    there = paths.python_of(paths.VENV).exists()
    return files.fingerprint(
        paths.ENVIRONMENT / "requirements.txt", sys.version, sys.base_prefix, str(paths.ROOT), str(there)
    )


def _python() -> None:
    make_venv(paths.VENV, "requirements.txt")


def make_venv(folder: Path, requirements: str) -> None:
    """A fresh virtual environment with pinned packages, each checked against its hash."""
    if folder.is_symlink():  # as on Binder: what it points to is not ours to clear
        folder.unlink()
    try:
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(folder)
        tools.call("installing pip", [str(paths.python_of(folder)), "-I", "-m", "ensurepip", "--default-pip"])
        _install(folder, requirements)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _install(folder: Path, requirements: str) -> None:
    python = [str(paths.python_of(folder)), "-I"]  # the reader's PYTHONPATH would hide packages from pip
    install = [*python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    given = ["--require-hashes", "--only-binary", ":all:", "-r", str(paths.ENVIRONMENT / requirements)]
    tools.call("installing Python packages", install + given, folder, PIP_USER="0")


@contextmanager
def _whole_or_gone(part: Path) -> Iterator[None]:
    """Around the making of a file or folder under a temporary name: nothing of it is left in any case."""
    _remove(part)
    try:
        yield
    finally:
        _remove(part)


def _remove(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def _dependencies_depends() -> str:
    return files.fingerprint(*SOURCES[:2], str(paths.DEPENDENCIES.is_dir()))


def _dependencies() -> None:
    part = paths.JARS / "dependencies.part"
    with _whole_or_gone(part):
        maven("fetching Java packages", "-pl", "lib", COPY, "-DincludeScope=runtime", f"-DoutputDirectory={part}")
        shutil.rmtree(paths.DEPENDENCIES, ignore_errors=True)
        part.rename(paths.DEPENDENCIES)


def _library_depends() -> str:
    return files.fingerprint(*SOURCES, str(paths.LIBRARY.is_file()))


def _library() -> None:
    maven("building the library", "-Dmaven.test.skip=true", "package")
    built = max((paths.ROOT / "lib" / "target").glob("latent-*.jar"), key=lambda jar: jar.stat().st_mtime)
    part = paths.LIBRARY.with_name("latent.jar.part")
    with _whole_or_gone(part):
        shutil.copyfile(built, part)
        part.replace(paths.LIBRARY)


def maven(doing: str, *arguments: str) -> None:
    """Runs Maven quietly with the JDK that the kernel uses."""
    home = str(tools.java().home)
    tools.call(doing, [tools.MAVEN, "-q", "-B", "-Dstyle.color=never", *arguments], JAVA_HOME=home)


def _kernel_depends() -> str:
    java = tools.java()
    own = ("kernel.py", "kernels/kind.py", "kernels/jjava.py", "device.py", "probe.py")
    sources = [paths.ENVIRONMENT / "kit" / name for name in own]
    return files.fingerprint(*sources, *SOURCES[:2], str(java), str((paths.KERNEL / "kernel.json").is_file()))


def _kernel() -> None:
    kernel.install(tools.java())
    for name, settings in kernel.LAB.items():
        files.write(paths.VENV / name, json.dumps(settings) + "\n")
    command = [str(paths.python_of(paths.VENV)), "-m", "kit.probe"]
    said = tools.call("starting the kernel", command, tools.engine_cache(), **hand_over())
    print(said.strip().splitlines()[-1], end=", ")


def hand_over() -> dict[str, str]:
    """The environment of everything that runs inside .venv."""
    return {
        "PYTHONPATH": str(paths.ENVIRONMENT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",  # on Windows too
        "JUPYTER_PATH": str(paths.VENV / "share" / "jupyter"),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }
