"""./kit gpu on and off: which natives the notebook kernel loads."""

import argparse
import os
import re
import shutil
import subprocess
from pathlib import Path

from kit import device, kernel, paths, programs, setup, tools
from kit.errors import KitError

INSTALL = f"pip install torch=={device.LIBTORCH}"
ASK = "from importlib.util import find_spec as f; print(*(f('torch') or f('os')).submodule_search_locations or ())"
VERSION = re.compile(r"^(?:__version__ = ['\"])?(\d+\.\d+\.\d+)", re.MULTILINE)
CUDART = "libcudart.so*"
DOWNLOAD_SECONDS = 3600  # DJL's natives for CUDA are gigabytes, and the kernel's first cell waits for them


def run(chosen: argparse.Namespace) -> int:
    """0 when the kernel starts with what was asked for."""
    before = device.chosen()
    if chosen.state == "off":
        _change(None)
        print(f"off: {_install() if before else 'it was off already'}")
        return 0
    natives = _of_torch(chosen.torch, chosen.no_check) if chosen.torch else _of_djl(chosen.no_check)
    try:
        said = _try(natives, chosen.no_check)
    except BaseException:
        _change(before)
        kernel.install(tools.java())
        raise
    print(f"on, {natives.says}: {said}")
    return 0


def _change(natives: device.Natives | None) -> None:
    natives.save() if natives else device.FILE.unlink(missing_ok=True)


def _try(natives: device.Natives, unchecked: bool) -> str:
    """Installs the kernel and starts it; one clear line where it then has no GPU."""
    _change(natives)
    if unchecked:
        kernel.install(tools.java())
        return "not checked"
    said = _install()
    if natives.flavor == device.CUDA_FLAVOR and _wish() != "cpu" and "), GPU " not in said:
        found = device.driver()
        problem = f"the driver shows {found.gpus} GPU (CUDA {found.cuda}) but the engine says: {said}"
        raise KitError(problem, "a driver for CUDA 12 or newer is needed; nothing was changed")
    return said


def _install() -> str:
    """Writes the kernel's specification and gives what the started kernel says of itself."""
    kernel.install(tools.java())
    command = [str(paths.python_of(paths.VENV)), "-m", "kit.probe"]
    waits = {"LATENT_PROBE_SECONDS": str(DOWNLOAD_SECONDS)}
    said = tools.call("starting the kernel", command, tools.engine_cache(), **setup.hand_over(), **waits)
    return said.strip().splitlines()[-1]


def _wish() -> str:
    return os.environ.get("LATENT_DEVICE", "").lower()


def _require_system() -> None:
    if not device.possible():
        raise KitError("CUDA's natives are for Linux on x86_64 only", "on Windows run the course inside WSL2")


def _require_gpu(unchecked: bool) -> None:
    _require_system()
    found = device.driver()
    if not found.gpus and not unchecked and _wish() != "cpu":
        raise KitError(f"no GPU: {found.why}", "nothing was changed, notebooks run on the CPU")


def _of_djl(unchecked: bool) -> device.Natives:
    """DJL's own natives, which the engine downloads when it first starts without others."""
    _require_gpu(unchecked)
    return device.Natives(device.CUDA_FLAVOR, cudart=str(_cudart()))


def _of_torch(where: str, unchecked: bool) -> device.Natives:
    _require_system()
    folder = _torch_folder(where)
    version = _version(folder)
    if version != device.LIBTORCH:
        raise KitError(f"torch in {folder} is {version} but {device.LIBTORCH} is needed", f"mend it with: {INSTALL}")
    if (folder / "lib" / "libtorch_cuda.so").is_file():
        _require_gpu(unchecked)
        beside = folder.parent / "nvidia" / "cuda_runtime" / "lib"
        cudart = beside if any(beside.glob(CUDART)) else _cudart()
        return device.Natives(device.CUDA_FLAVOR, str(folder / "lib"), str(cudart))
    if _wish() != "cpu":
        cure = f"install the one with CUDA: {INSTALL} on Linux, x86_64; or set LATENT_DEVICE=cpu"
        raise KitError(f"torch in {folder} is without CUDA (no lib/libtorch_cuda.so)", cure)
    return device.Natives("cpu", str(folder / "lib"))


def _torch_folder(where: str) -> Path:
    """The folder that has lib/libtorch.so, found from it, from a folder around it, or by asking a Python."""
    place = Path(where)
    if place.is_dir():
        near = [place, place.parent, place / "torch", *place.glob("lib/python3*/site-packages/torch")]
    else:
        near = [Path(found)] if (found := _ask(where)) else []
    for folder in near:
        if (folder / "lib" / "libtorch.so").is_file():
            return folder.resolve()
    cure = f"name a Python that has it ({INSTALL}), or the folder torch itself"
    raise KitError(f"no torch in {where} (no lib/libtorch.so)", cure)


def _ask(python: str) -> str:
    """Where a Python has torch, without loading it; empty where it has none."""
    command = shutil.which(python)
    if command is None:
        raise KitError(f"--torch {python} is neither a Python nor a folder", f"name a Python with torch ({INSTALL})")
    try:
        done = subprocess.run([command, "-I", "-c", ASK], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise KitError(f"--torch {python} does not answer as a Python ({error})", "name another one") from None
    return done.stdout.strip()


def _version(folder: Path) -> str:
    """Of pip's torch by its version.py, of a libtorch by its build-version."""
    for name in ("version.py", "build-version"):
        file = folder / name
        if file.is_file() and (match := VERSION.search(file.read_text(encoding="utf-8"))):
            return match[1]
    return "of an unknown version"


def _cudart() -> Path:
    """NVIDIA's runtime library, one megabyte from PyPI: the engine counts GPUs by it and has it under another name."""
    python = programs.own_python("gpu", "CUDA's runtime library", "1 MB")
    for folder in python.parents[1].glob("lib/python3*/site-packages/nvidia/cuda_runtime/lib"):
        return folder
    raise KitError("the package of CUDA's runtime library has no lib", "rm -r .venv-gpu, then run the command again")
