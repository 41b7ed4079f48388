"""The Binder image: the course set up in the image's own Python, tried once, and rid of what was only downloaded."""

import json
import os
import shutil
import sys
import zipfile
from pathlib import Path

from kit import errors, files, paths, run, setup, tools

JUPYTER = {  # whichever of Jupyter's programs the image is started with
    "ServerApp": {"default_url": "/lab"},
    "JupyterNotebookApp": {"default_url": "/lab"},
    "MultiKernelManager": {"default_kernel_name": "java"},
}


def build() -> int:
    """What binder/postBuild does; 0 when the course is ready and the tour ran."""
    if os.environ.get("NB_PYTHON_PREFIX") != sys.prefix:
        raise errors.KitError("this is not the Python of an image that repo2docker builds", "use ./kit run")
    _adopt()
    setup.ensure()
    files.write(Path(sys.prefix) / "etc" / "jupyter" / "jupyter_config.json", json.dumps(JUPYTER))
    _drop_packed_natives()
    failed = run.run(["00-tour"])
    _drop_downloads()
    return failed


def _adopt() -> None:
    """The packages are installed already: the image's Python stands where .venv would be, and counts as set up."""
    if not paths.VENV.is_symlink():
        paths.VENV.symlink_to(sys.prefix, target_is_directory=True)
    step = setup.steps()[0]
    files.write(paths.STAMPS / step.name, step.depends())


def _drop_packed_natives() -> None:
    """Once libtorch is unpacked, the engine asks its jar only which version it is."""
    if not list(tools.engine_cache().glob("pytorch/*/libtorch_cpu.so")):
        return
    for jar in paths.DEPENDENCIES.glob("pytorch-native-*.jar"):
        with zipfile.ZipFile(jar) as packed:
            kept = {name: packed.read(name) for name in packed.namelist() if not name.startswith("pytorch/")}
        part = jar.with_suffix(".part")
        with zipfile.ZipFile(part, "w") as stub:
            for name, content in kept.items():
                stub.writestr(name, content)
        part.replace(jar)


def _drop_downloads() -> None:
    """What only the building needed."""
    home = Path.home()
    for folder in (home / ".m2", home / ".cache" / "pip", paths.BUILD, paths.ROOT / "lib" / "target"):
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    try:
        sys.exit(build())
    except errors.KitError as error:
        sys.exit(f"kit: {error}")
