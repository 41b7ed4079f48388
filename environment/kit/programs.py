"""Programs that kit only prepares and starts: JupyterLab and the speed bench."""

import os
import subprocess
import sys
from pathlib import Path

from kit import files, kernel, lock, paths, setup, tools
from kit.errors import KitError
from kit.kernels import NAMES, installed


def lab(options: list[str], kernel_name: str = NAMES[0]) -> int:
    """JupyterLab in the folder of the notebooks."""
    paths.NOTEBOOKS.mkdir(exist_ok=True)
    if kernels := installed.chosen(kernel_name):
        os.environ["JUPYTER_PATH"] = os.pathsep.join((str(kernels), os.environ["JUPYTER_PATH"]))
    root = ["--allow-root"] if os.name != "nt" and os.geteuid() == 0 else []  # as in a container
    settings = [f"--ServerApp.root_dir={paths.NOTEBOOKS}", "--MultiKernelManager.default_kernel_name=java"]
    given = {option.split("=")[0] for option in options}
    ours = [setting for setting in settings if setting.split("=")[0] not in given]
    command = [str(paths.python_of(paths.VENV)), "-m", "jupyterlab", *ours, *root, *options]
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(command[0], command)  # so that Ctrl-C and a signal to stop reach Jupyter itself
    return subprocess.call(command)


def bench(options: list[str]) -> int:
    """Java beside PyTorch, by benchmarks/run.py; PyTorch comes into its own environment first."""
    if options[:1] == ["grading"]:
        return subprocess.call([str(paths.python_of(paths.VENV)), str(_runner("grading.py")), *options[1:]])
    runner = _runner("run.py")
    java = tools.java()
    environment = {
        **os.environ,
        "LATENT_JAVA": java.command,
        "LATENT_JAVA_OPTIONS": " ".join(kernel.options(java)),
        "LATENT_CLASS_PATH": kernel.class_path(),
        "LATENT_TORCH_PYTHON": str(_torch()),
    }
    return subprocess.call([str(paths.python_of(paths.VENV)), str(runner), *options], env=environment)


def _runner(name: str) -> os.PathLike:
    runner = paths.ROOT / "benchmarks" / name
    if not runner.is_file():
        raise KitError(f"benchmarks/{name} is missing", "restore it with: git checkout benchmarks")
    return runner


def _torch() -> os.PathLike:
    """The Python that has PyTorch: the reader's own when LATENT_TORCH_PYTHON names it, else .venv-bench."""
    return os.environ.get("LATENT_TORCH_PYTHON") or own_python("bench", "PyTorch", "several GB, minutes")


def own_python(name: str, what: str, costs: str) -> Path:
    """The Python of .venv-NAME, which holds the packages of NAME-requirements.txt; sets it up first where needed."""
    venv = paths.ROOT / f".venv-{name}"
    stamp, requirements = venv / "stamp", f"{name}-requirements.txt"
    wanted = files.fingerprint(paths.ENVIRONMENT / requirements, sys.version, str(paths.ROOT))
    with lock.only_one(paths.BUILD / f"{name}.lock"):
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
            print(f"setting up {what} into {venv.name} ({costs}) ...", flush=True)
            setup.make_venv(venv, requirements)
            files.write(stamp, wanted)
    return paths.python_of(venv)
