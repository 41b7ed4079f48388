"""The Jupyter kernel `java`, whichever it is: started as one JVM with the library on its class path."""

import json
import os
from pathlib import Path

from kit import device, files, paths, tools
from kit.kernels import jjava
from kit.kernels.kind import Kind

# glibc hands big activations back to the system and faults them in again at each step; these three stop it.
MEMORY = {"MALLOC_TRIM_THRESHOLD_": "1073741824", "MALLOC_MMAP_THRESHOLD_": "1073741824", "MALLOC_ARENA_MAX": "1"}
ENVIRONMENT = {
    **MEMORY,
    "GOMP_SPINCOUNT": "4000",  # threads that wait soon sleep: else a step near a busy browser takes many times as long
    "OPT_OUT_TRACKING": "true",  # the engine asks the network where it runs, unless told not to
    "LATENT_HOME": str(paths.ROOT),  # below it: what reproductions keep
    "LATENT_SOURCES": str(paths.ROOT / "lib" / "src" / "main" / "java"),  # what an editor explains names from
}
# A small young generation: a large one takes that much memory before its garbage is first collected.
HEAP = ("-Xmx512m", "-Xmn48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
# Files below .venv. JupyterLab asks for no news and no updates; nbgrader's menu is not how assignments are made here.
LAB = {
    "share/jupyter/lab/settings/overrides.json": {
        "@jupyterlab/apputils-extension:notification": {"checkForUpdates": False, "fetchNews": "false"}
    },
    "etc/jupyter/labconfig/page_config.json": {"disabledExtensions": {"@jupyter/nbgrader": True}},
}
# What Jupyter ignores its kernels ignore too, as when it was started in the background, and Java cannot undo that.
HEARING = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"


def class_path() -> str:
    """The library and all it needs."""
    return os.pathsep.join((str(paths.LIBRARY), str(paths.DEPENDENCIES / "*")))


def options(java: tools.Java) -> list[str]:
    """The JVM's options, for the kernel and for every other program that uses the library."""
    native = ["--enable-native-access=ALL-UNNAMED"] if java.version >= 22 else []
    quiet = ["--sun-misc-unsafe-memory-access=allow"] if java.version >= 23 else []  # else it warns of a reader of CSV
    return [*HEAP, "-Djava.awt.headless=true", *native, *quiet]


def environment(kind: Kind = jjava.KIND) -> dict[str, str]:
    """The variables with which a kernel starts."""
    return {**ENVIRONMENT, **kind.environment}


def command(java: tools.Java, kind: Kind = jjava.KIND) -> list[str]:
    """Starts the kernel itself."""
    return [
        java.command,
        *options(java),
        f"-Djava.util.logging.config.file={paths.ENVIRONMENT / 'logging.properties'}",
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
        "-cp",
        os.pathsep.join((*map(str, kind.before), str(kind.jar()), class_path())),
        kind.main,
        "{connection_file}",
    ]


def install(java: tools.Java, kind: Kind = jjava.KIND, folder: Path = paths.KERNEL) -> None:
    """Writes the kernel's specification; that of JJava over the one that came with its package."""
    specification = device.applied(
        {
            "argv": command(java, kind),
            "display_name": kind.shown,
            "language": "java",
            "interrupt_mode": kind.interrupt,
            "env": environment(kind),
        }
    )
    if kind.interrupt == "signal":
        specification["argv"] = [str(paths.python_of(paths.VENV)), "-I", "-S", "-c", HEARING, *specification["argv"]]
    files.write(folder / "kernel.json", json.dumps(specification, indent=1) + "\n")
