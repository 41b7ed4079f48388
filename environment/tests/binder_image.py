"""Builds the Binder image in a clean Debian: the steps of its Dockerfile, as the users that they name."""

import os
import re
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import cleanroot
import dockerfile

from kit import limited, paths, tree

READER = f"{dockerfile.UID}:{dockerfile.UID}"
# Below our own steps the image has conda's Python with Jupyter, which only conda's registry gives. An environment of
# Debian's stands in for it, with Jupyter in the versions of repo2docker's list; a login shell must find it too.
JUPYTER = ("notebook", "jupyterhub-base", "jupyterlab", "jupyter_server", "ipywidgets", "jupyter-resource-usage")
PROFILE = 'export PATH="$NB_PYTHON_PREFIX/bin:$PATH"\n'


@dataclass
class Image:
    """The folder, the shell lines that come before each command, who runs it, and the sizes of the steps."""

    root: cleanroot.Root
    state: Path
    exports: list[str] = field(default_factory=lambda: [f"export NB_USER={dockerfile.USER} NB_UID={dockerfile.UID}"])
    user: str = "0:0"
    layers: cleanroot.Layers | None = None

    def run(self, script: str) -> None:
        """Runs a step of the making."""
        self.root.run(self._command(script, self.user), 600)

    def limited(self, script: str, seconds: float) -> str:
        """Runs it as the reader on one core and in 2 GB; a kill by the limit fails the test."""
        core = str(min(os.sched_getaffinity(0)))
        with limited.to() as limit:
            print(f"2 GB by: {limit.how}")
            try:
                command = limit.command(["taskset", "-c", core, *self._command(script, READER)])
                return self.root.run(command, seconds, limit.watch)
            finally:
                assert not limit.killed, "more than 2 GB were needed"

    def _command(self, script: str, user: str) -> list[str]:
        return self.root.command("\n".join([*self.exports, script]), user)

    def step(self, line: dockerfile.Line) -> None:
        """Does one instruction of the Dockerfile."""
        if line.word in ("ENV", "ARG") and "=" in line.rest:
            self.exports.append(f"export {line.rest}")
        elif line.word == "USER":
            self.user = "0:0" if line.rest == "root" else READER
        elif line.word == "WORKDIR":
            self.exports.append(f"cd {line.rest}")
            self.layers = cleanroot.Layers(self.root, self.state)
        elif line.word in ("RUN", "COPY"):
            self._run(line.rest) if line.word == "RUN" else self._copy(line.rest.split()[-2])
            if self.layers:
                self.layers.add(line.rest)

    def _run(self, script: str) -> None:
        if "install-base-env" in script:
            self.run(_stand_in())
            (self.root.folder / "etc/profile.d/conda.sh").write_text(PROFILE)
        elif script == "./binder/postBuild":
            print(self.limited(script, 900))
        else:
            self.run(script)

    def _copy(self, source: str) -> None:
        if source == "src/":
            _repository(self.root.folder / "home" / dockerfile.USER)
        elif source.startswith("/"):
            target = self.root.folder / "usr/local/bin" / source[1:]
            shutil.copyfile(dockerfile.buildpacks() / source[1:], target)
            target.chmod(0o755)


def build(root: cleanroot.Root, state: Path) -> Image:
    """All steps in their order; `state` is a file that is not there yet."""
    image = Image(root, state)
    for line in dockerfile.lines():
        image.step(line)
    return image


def _stand_in() -> str:
    found = re.findall(r"/([a-z_-]+)-([\d.]+)-\w+\.conda", dockerfile.conda_list().read_text(encoding="utf-8"))
    wanted = [f"{name.removesuffix('-base')}=={version}" for name, version in found if name in JUPYTER]
    assert len(wanted) == len(JUPYTER), wanted
    install = f"$NB_PYTHON_PREFIX/bin/pip install --quiet --no-cache-dir {shlex.join(wanted)}"
    return f"python3 -m venv $NB_PYTHON_PREFIX && {install} && chown -R $NB_UID:$NB_UID $CONDA_DIR"


def _repository(home: Path) -> None:
    """The repository's files in the reader's home, and the digits as if they had been downloaded."""
    for file in tree.tracked():
        target = home / file.relative_to(paths.ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, target)
    digits = Path(os.environ.get("LATENT_DATA") or "nowhere") / "mnist"
    if digits.is_dir():
        shutil.copytree(digits, home / ".cache/latent/mnist")
    for path in (home, *home.rglob("*")):
        os.chown(path, int(dockerfile.UID), int(dockerfile.UID), follow_symlinks=False)
