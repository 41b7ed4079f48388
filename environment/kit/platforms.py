"""The systems for which libtorch exists, and what to do on the others."""

import platform

from kit.errors import KitError

# What the parent pom bundles natives for, as Python names a system and its processor.
SUPPORTED = {
    ("Linux", "x86_64"): "linux-x86_64",
    ("Linux", "aarch64"): "linux-aarch64",
    ("Darwin", "arm64"): "osx-aarch64",
    ("Windows", "amd64"): "win-x86_64",
}
INTEL_MAC = "libtorch 2.7.1 does not exist for macOS on Intel processors"


def classifier() -> str | None:
    """The name of this system's natives; none where there are none."""
    return SUPPORTED.get((platform.system(), platform.machine().replace("AMD64", "amd64")))


def problem() -> str | None:
    """Why the course cannot run on this system, in one sentence."""
    if classifier():
        return None
    if platform.system() == "Darwin":
        return INTEL_MAC
    return f"libtorch 2.7.1 comes for {', '.join(SUPPORTED.values())}, not for {platform.system()} {platform.machine()}"


def require() -> None:
    """One clear line where no natives exist."""
    if found := problem():
        raise KitError(found, "open the lectures on Binder, or use a system that environment/gpu.md names")
