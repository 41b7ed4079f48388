"""The Jupyter kernel `java`: JJava, started as one JVM with the library on its class path."""

import json
import os

from kit import files, paths, tools

# glibc hands big activations back to the system and faults them in again at each step; these three stop it.
MEMORY = {"MALLOC_TRIM_THRESHOLD_": "1073741824", "MALLOC_MMAP_THRESHOLD_": "1073741824", "MALLOC_ARENA_MAX": "1"}
ENVIRONMENT = {
    **MEMORY,
    "GOMP_SPINCOUNT": "4000",  # threads that wait soon sleep: else a step near a busy browser takes many times as long
    "OPT_OUT_TRACKING": "true",  # the engine asks the network where it runs, unless told not to
    "LATENT_HOME": str(paths.ROOT),  # below it: what reproductions keep
    "JJAVA_STARTUP_SCRIPTS_PATH": str(paths.ENVIRONMENT / "startup.jshell"),
}
# A small young generation: a large one takes that much memory before its garbage is first collected.
HEAP = ("-Xmx512m", "-Xmn48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
# JupyterLab shall neither ask for news nor look for updates.
QUIET_LAB = '{"@jupyterlab/apputils-extension:notification": {"checkForUpdates": false, "fetchNews": "false"}}\n'


def class_path() -> str:
    """The library and all it needs."""
    return os.pathsep.join((str(paths.LIBRARY), str(paths.DEPENDENCIES / "*")))


def options(java: tools.Java) -> list[str]:
    """The JVM's options, for the kernel and for every other program that uses the library."""
    native = ["--enable-native-access=ALL-UNNAMED"] if java.version >= 22 else []
    return [*HEAP, "-Djava.awt.headless=true", *native]


def command(java: tools.Java) -> list[str]:
    """Starts the kernel itself; its own launcher would start a second JVM first."""
    return [
        java.command,
        *options(java),
        f"-Djava.util.logging.config.file={paths.ENVIRONMENT / 'logging.properties'}",
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
        "-cp",
        os.pathsep.join((str(paths.KERNEL / "jjava.jar"), class_path())),
        "org.dflib.jjava.distro.JJava",
        "{connection_file}",
    ]


def install(java: tools.Java) -> None:
    """Writes the kernel's specification over the one that came with the package."""
    specification = {
        "argv": command(java),
        "display_name": "Java (Latent)",
        "language": "java",
        "interrupt_mode": "message",
        "env": ENVIRONMENT,
    }
    files.write(paths.KERNEL / "kernel.json", json.dumps(specification, indent=1) + "\n")
