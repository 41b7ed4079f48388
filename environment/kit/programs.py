"""Programs that kit only prepares and starts: JupyterLab and the speed bench."""

import os
import subprocess
import sys

from kit import files, kernel, lock, paths, setup, tools
from kit.errors import KitError


def lab(options: list[str]) -> int:
    """JupyterLab in the folder of the notebooks."""
    paths.NOTEBOOKS.mkdir(exist_ok=True)
    root = ["--allow-root"] if os.name != "nt" and os.geteuid() == 0 else []  # as in a container
    settings = [f"--ServerApp.root_dir={paths.NOTEBOOKS}", "--MultiKernelManager.default_kernel_name=java"]
    command = [str(paths.python_of(paths.VENV)), "-m", "jupyterlab", *settings, *root, *options]
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
    if given := os.environ.get("LATENT_TORCH_PYTHON"):
        return given
    stamp = paths.BENCH_VENV / "stamp"
    wanted = files.fingerprint(paths.ENVIRONMENT / "bench-requirements.txt", str(paths.ROOT))
    with lock.only_one(paths.BUILD / "bench.lock"):
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
            print("setting up PyTorch into .venv-bench (several GB, minutes) ...", flush=True)
            setup.make_venv(paths.BENCH_VENV, "bench-requirements.txt")
            files.write(stamp, wanted)
    return paths.python_of(paths.BENCH_VENV)
