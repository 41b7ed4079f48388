"""A kernel of a test's own, and folders that look like pip's torch."""

import json
from pathlib import Path

import pytest

from kit import device, gpu, kernel, setup, tools

NONE = device.Driver(why="no NVIDIA driver (libcuda.so.1 is not there)")
ONE = device.Driver(1, "12.8")


@pytest.fixture(name="apart")
def kernel_apart(tmp_path, monkeypatch):
    """A kernel and a choice of natives of the test's own, on a machine without a GPU."""
    where = (kernel.jjava.KIND, tmp_path / "jupyter" / "kernels" / "java")
    monkeypatch.setattr(kernel.install, "__defaults__", where)
    monkeypatch.setattr(device, "FILE", tmp_path / "device.json")
    monkeypatch.setattr(device, "driver", lambda: NONE)
    monkeypatch.setattr(gpu, "_cudart", lambda: tmp_path / "cudart")
    hand_over = setup.hand_over()
    monkeypatch.setattr(setup, "hand_over", lambda: {**hand_over, "JUPYTER_PATH": str(tmp_path / "jupyter")})
    for name in ("LATENT_DEVICE", "PYTORCH_LIBRARY_PATH", "PYTORCH_VERSION", "PYTORCH_FLAVOR"):
        monkeypatch.delenv(name, raising=False)
    kernel.install(tools.java())
    return tmp_path


def torch(root: Path, version: str = "2.7.1+cu126", cuda: bool = True) -> Path:
    """A folder that looks like pip's torch."""
    (root / "torch" / "lib").mkdir(parents=True)
    for name in ("libtorch.so", *(("libtorch_cuda.so",) if cuda else ())):
        (root / "torch" / "lib" / name).touch()
    (root / "torch" / "version.py").write_text(f"from typing import Optional\n__version__ = '{version}'\n")
    return root / "torch"


def specification() -> dict:
    _, folder = kernel.install.__defaults__
    return json.loads((folder / "kernel.json").read_text())
