"""System packages: what is missing, installed on Debian and Ubuntu where allowed, else the command to type."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from kit import tools
from kit.errors import KitError

# A need: its name, the Debian packages that meet it, Homebrew's name for it.
JDK = (
    "a JDK, Java 17 or newer",
    ("openjdk-17-jdk-headless", "openjdk-21-jdk-headless", "default-jdk-headless"),
    "openjdk@17",
)
MAVEN = ("Maven", ("maven",), "maven")
FONT = ("a font", ("fontconfig fonts-dejavu-core",), "")
VENV = ("Python's venv module", (f"python3.{sys.version_info.minor}-venv", "python3-venv"), "python")
SANDBOX = ("bubblewrap, a sandbox", ("bubblewrap",), "")  # for grading alone
BROWSER = ("Chromium, a browser", ("chromium",), "")  # for tests alone; offered, never required
CLEAN_ROOT = ("mmdebstrap, which makes a clean Debian", ("mmdebstrap",), "")  # likewise

# Other package managers: the command, and the packages for a JDK, Maven, a font and venv; a sandbox's has one name.
MANAGERS = {
    "dnf": ("sudo dnf install -y", ("java-21-openjdk-devel", "maven", "fontconfig dejavu-sans-fonts", "python3-pip")),
    "pacman": ("sudo pacman -S --needed", ("jdk21-openjdk", "maven", "fontconfig ttf-dejavu", "python")),
    "zypper": ("sudo zypper install", ("java-21-openjdk-devel", "maven", "fontconfig dejavu-fonts", "python3")),
    "apk": ("sudo apk add", ("openjdk21-jdk", "maven", "fontconfig ttf-dejavu", "python3 py3-pip")),
}
LAST_RESORT = {
    JDK: "a JDK, 17 or newer, and name its folder in JAVA_HOME",
    MAVEN: "Maven and put mvn on the PATH",
    FONT: "fontconfig and one font",
    VENV: "Python's venv and ensurepip modules",
    SANDBOX: "bubblewrap, 0.8 or newer",
}

Need = tuple[str, tuple[str, ...], str]


def missing() -> list[Need]:
    """The needs that this machine does not meet."""
    absent = {
        JDK: tools.java() is None,
        MAVEN: shutil.which("mvn") is None,
        FONT: not tools.has_font(),
        VENV: importlib.util.find_spec("ensurepip") is None,
    }
    return [need for need, gone in absent.items() if gone]


def require() -> None:
    """Meets every need or says in one line which are not met and how to meet them."""
    needs = missing()
    if not needs:
        return
    if _may_install():
        _install(needs)
        tools.javas.cache_clear()
        importlib.invalidate_caches()
        needs = missing()
    if needs:
        raise KitError("missing: " + ", ".join(map(_describe, needs)), "mend it with: " + cure(needs))


def offer_sandbox() -> None:
    """Installs bubblewrap where it is missing and may be installed; whether it then works is for the grading to say."""
    if sys.platform == "linux" and shutil.which("bwrap") is None and _may_install():
        _install([SANDBOX])


def browser() -> str | None:
    """A Chromium that a test can drive: a snap sees neither temporary folders nor what is sent to it."""
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    return next((program for program in found if not _snap(Path(program).resolve())), None)


def _snap(program: Path) -> bool:
    with program.open("rb") as file:
        return program.name == "snap" or b"/snap/" in file.read(10_000)


def offer_browser() -> None:
    """Installs Chromium where it is missing and may be installed."""
    if sys.platform == "linux" and browser() is None and _may_install():
        _install([BROWSER])


def offer_clean_root() -> bool:
    """Whether a clean Debian can be made here; installs what makes one where it is missing and may be installed."""
    if sys.platform == "linux" and shutil.which("mmdebstrap") is None and _may_install():
        _install([CLEAN_ROOT])
    return shutil.which("mmdebstrap") is not None


def cure(needs: list[Need]) -> str:
    """The one command to type."""
    if shutil.which("apt-get"):
        return f"sudo apt-get update && sudo apt-get install -y {' '.join(_packages(needs))}"
    if shutil.which("brew") and needs != [SANDBOX]:
        return "brew install " + " ".join(need[2] for need in needs if need[2])
    for manager, (install, packages) in MANAGERS.items():
        if shutil.which(manager):
            names = {SANDBOX: "bubblewrap", **dict(zip((JDK, MAVEN, FONT, VENV), packages, strict=True))}
            return f"{install} {' '.join(names[need] for need in needs)}"
    return f"install {', '.join(LAST_RESORT[need] for need in needs)}, then run the command again"


def _describe(need: Need) -> str:
    if need is not JDK or not tools.javas():
        return need[0]
    found = ", ".join(
        f"{java.home} is {'Java ' + str(java.version)}{'' if java.complete else ' without its compiler'}"
        for java in tools.javas()
    )
    return f"{need[0]} ({found})"


def _packages(needs: list[Need]) -> list[str]:
    return [next(filter(_offered, names), names[0]) if len(names) > 1 else names[0] for _, names, _ in needs]


def _offered(package: str) -> bool:
    if shutil.which("apt-cache") is None:
        return False
    shown = subprocess.run(["apt-cache", "policy", package], capture_output=True, text=True).stdout
    return "Candidate:" in shown and "Candidate: (none)" not in shown


def _may_install() -> bool:
    return shutil.which("apt-get") is not None and _as_root(["true"]) == 0


def _as_root(command: list[str]) -> int:
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo"):
        prefix = ["sudo", "-n"]
    else:
        return 1
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run([*prefix, *command], env=quiet, capture_output=True, text=True)
    if done.returncode and command[0] != "true":
        print("\n".join(done.stderr.strip().splitlines()[-3:]), file=sys.stderr)
    return done.returncode


def _install(needs: list[Need]) -> None:
    print("kit: installing " + ", ".join(need[0] for need in needs), flush=True)
    _as_root(["apt-get", "update", "-qq"])
    packages = " ".join(_packages(needs)).split()
    _as_root(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])
