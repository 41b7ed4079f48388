"""Where things are, relative to the repository."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "environment"
NOTEBOOKS = ROOT / "notebooks"
BUILD = ROOT / "build"
VENV = ROOT / ".venv"
STAMPS = VENV / "stamps"
JARS = VENV / "share" / "latent"
DEPENDENCIES = JARS / "dependencies"
LIBRARY = JARS / "latent.jar"
KERNEL = VENV / "share" / "jupyter" / "kernels" / "java"
KERNELS = BUILD / "kernels"  # the others
STARTUP = ENVIRONMENT / "startup.jshell"


def python_of(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def short(path: Path) -> str:
    """The path as a reader types it: relative to the repository where it lies inside."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
