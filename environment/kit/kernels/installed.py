"""A kernel other than the one in .venv: installed into a folder of its own, for the run that asks for it."""

from pathlib import Path

from kit import kernel, paths, tools
from kit.errors import KitError
from kit.kernels import NAMES, ijava, jjava, rapaio
from kit.kernels.kind import Kind

KINDS = dict(zip(NAMES, (jjava.KIND, rapaio.KIND, ijava.KIND), strict=True))


def install(name: str, java: tools.Java | None = None) -> Path:
    """Installs the kernel `java` of this kind; the folder is one for JUPYTER_PATH."""
    kind = KINDS[name]
    java = java or _java(kind)
    folder = paths.KERNELS / f"{name}-{java.version}"
    kernel.install(java, kind, folder / "kernels" / "java")
    return folder


def chosen(name: str) -> Path | None:
    """The folder of the kernel that was asked for; none for the course's own, which is there already."""
    return None if name == jjava.KIND.name else install(name)


def _java(kind: Kind) -> tools.Java:
    """The JDK that is used, or the first that is new enough."""
    fit = (java for java in (tools.java(), *tools.javas()) if java.complete and java.version >= kind.java)
    if (found := next(fit, None)) is None:
        raise KitError(f"the kernel {kind.name} needs JDK {kind.java}", "install it, or name it by JAVA_HOME")
    return found
