"""A copy of the repository with tools that only pretend, so that set-up can fail in every way within seconds."""

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from browsing import browser, page

from kit import paths, tools, tree
from kit.errors import KitError
from kit.kernels import ijava, installed

__all__ = ["browser", "page"]  # fixtures of every file

# Runs ./kit of the copy with no packages installed and no kernel started; Maven is the pretended one on the path.
DRIVER = """
import sys, venv
sys.dont_write_bytecode = True
sys.path.insert(0, "environment")
from kit import setup, tools
tools.JVM_FOLDERS = ()
setup.make_venv = lambda folder, _: (print("PYTHON"), venv.EnvBuilder(clear=True).create(folder))
setup._kernel = lambda: setup.kernel.install(tools.java())
from kit import bootstrap
bootstrap._hand_over = lambda arguments: print("ready") or 0
sys.exit(bootstrap.main(sys.argv[1:]))
"""

MAVEN = """#!/bin/sh
echo "$@" >> "{log}"
for word in "$@"; do case "$word" in
    -DoutputDirectory=*) mkdir -p "${{word#*=}}"; echo jar > "${{word#*=}}/dependency.jar"; sleep 0.3;;
    package) [ -e "{hang}" ] && sleep 60; mkdir -p lib/target; echo jar > lib/target/latent-0.1.0.jar;;
esac; done
"""


@dataclass
class Copy:
    """The copied repository and the folder that is all of its path."""

    root: Path
    tools: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def maven_calls(self) -> list[str]:
        log = self.root / "maven.log"
        return log.read_text().splitlines() if log.exists() else []

    @property
    def hang(self) -> Path:
        return self.root / "hang"

    def tool(self, name: str, text: str) -> None:
        (self.tools / name).unlink(missing_ok=True)
        (self.tools / name).write_text(text)
        (self.tools / name).chmod(0o755)

    def start(self, *command: str, **options) -> subprocess.Popen:
        environment = {"PATH": str(self.tools), "HOME": str(self.root), "LC_ALL": "C.UTF-8", **self.environment}
        piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "start_new_session": True}
        return subprocess.Popen(command, cwd=self.root, env=environment, **piped, **options)

    def run(self, *command: str, **options) -> subprocess.CompletedProcess:
        process = self.start(*command, **options)
        out, err = process.communicate(timeout=60)
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def kit(self, *arguments: str, **options) -> subprocess.CompletedProcess:
        """The real ./kit."""
        return self.run(sys.executable, "kit", *arguments, **options)

    def pretended(self, *arguments: str, **options) -> subprocess.CompletedProcess:
        """./kit as DRIVER makes it."""
        return self.run(sys.executable, "-c", DRIVER, *arguments, **options)

    def start_pretended(self, *arguments: str) -> subprocess.Popen:
        return self.start(sys.executable, "-c", DRIVER, *arguments)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    made = Copy(tmp_path / "repository", tmp_path / "tools")
    for file in tree.tracked():
        name = file.relative_to(paths.ROOT)
        if name.parts[0] in ("kit", "environment", "pom.xml") or name == Path("lib/pom.xml"):
            (made.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, made.root / name)
    (made.root / "lib/src/main").mkdir(parents=True)
    (made.root / "lib/src/main/A.java").write_text("class A {}")
    made.tools.mkdir()
    for name in ("java", "sh", "mkdir", "sleep", "true"):
        (made.tools / name).symlink_to(Path(shutil.which(name)).resolve() if name == "java" else shutil.which(name))
    made.tool("mvn", MAVEN.format(log=made.root / "maven.log", hang=made.hang))
    return made


def tagged(cell, tag: str):
    """The cell, with this tag alone."""
    cell.metadata.tags = [tag]
    return cell


def patience() -> float:
    """How many times longer than alone things take, as other programs use this machine too."""
    return max(1.0, os.getloadavg()[0] / os.cpu_count())


def kill(process: subprocess.Popen) -> None:
    """As the out-of-memory killer or a closed laptop would: without a word, with all children."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def kernel_or_skip(name: str, java: tools.Java | None = None) -> Path:
    """Another kernel, installed; where it cannot be had, the test is skipped and says why."""
    if name == "ijava" and not os.environ.get(ijava.VARIABLE):
        pytest.skip(f"IJava is in no package registry: set {ijava.VARIABLE}=PATH/ijava-1.3.0.zip")
    try:
        return installed.install(name, java)
    except KitError as error:
        if "no network" not in str(error):
            raise
        pytest.skip(str(error))
