"""Finds the tools that set-up needs and runs them quietly."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kit import errors, files, paths

NEEDED_JAVA = 17
JVM_FOLDERS = (
    "/usr/lib/jvm",
    "/Library/Java/JavaVirtualMachines",
    "/opt/homebrew/opt/openjdk@17/libexec",  # Homebrew leaves it there
    "C:/Program Files/Java",
    "C:/Program Files/Eclipse Adoptium",
    "C:/Program Files/Microsoft",
)
MAVEN = "mvn.cmd" if os.name == "nt" else "mvn"  # on Windows a program is not found without its ending


@dataclass(frozen=True)
class Java:
    """A JDK: its folder and major version."""

    home: Path
    version: int

    @property
    def command(self) -> str:
        return str(self.home / "bin" / ("java.exe" if os.name == "nt" else "java"))

    @property
    def complete(self) -> bool:
        """Whether it compiles too: a notebook's cells are compiled."""
        return shutil.which("javac", path=str(self.home / "bin")) is not None


@cache
def javas() -> tuple[Java, ...]:
    """Every Java found, in the order in which it would be used."""
    return tuple(Java(home, version) for home in _homes() if (version := _version(home)))


def java() -> Java | None:
    """The JDK that is used: JAVA_HOME, then the one on the path, then any other."""
    return next((found for found in javas() if found.version >= NEEDED_JAVA and found.complete), None)


def newest() -> Java:
    """The newest JDK that is here."""
    return max((found for found in javas() if found.complete), key=lambda found: found.version)


def _homes() -> Iterator[Path]:
    if os.environ.get("JAVA_HOME"):
        yield Path(os.environ["JAVA_HOME"])
    command = shutil.which("java")
    if command and not (sys.platform == "darwin" and command == "/usr/bin/java"):  # macOS's own is only a signpost
        yield Path(command).resolve().parents[1]
    for folder in JVM_FOLDERS:
        for home in sorted(Path(folder).glob("*")):
            yield home / "Contents" / "Home" if (home / "Contents" / "Home").is_dir() else home


def _version(home: Path) -> int | None:
    release = home / "release"
    if release.is_file():
        said = release.read_text(encoding="utf-8", errors="replace")
    else:
        said = _ask(shutil.which("java", path=str(home / "bin")))
    match = re.search(r'(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)', said)
    return int(match[1]) if match else None


def _ask(command: str | None) -> str:
    if command is None:
        return ""
    try:
        return subprocess.run([command, "-version"], capture_output=True, text=True, timeout=30).stderr
    except (OSError, subprocess.TimeoutExpired):
        return ""


def has_font() -> bool:
    """Whether Java2D can draw text: fontconfig and one font (other systems bring their own)."""
    if os.name == "nt" or os.uname().sysname != "Linux":
        return True
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    fonts = any(next(folder.rglob("*.[to]tf"), None) for folder in folders)
    return fonts and Path("/etc/fonts/fonts.conf").exists()


def engine_cache() -> Path:
    """Where the engine unpacks libtorch, 432 MB, the first time it starts."""
    given = os.environ.get("ENGINE_CACHE_DIR") or os.environ.get("DJL_CACHE_DIR")
    return Path(given) if given else _java_home_of_user() / ".djl.ai"


def _java_home_of_user() -> Path:
    """What Java takes for the user's home: the system's entry, not the variable HOME."""
    try:
        import pwd

        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except (ImportError, KeyError):
        return Path.home()


def call(doing: str, command: list[str], where: Path = paths.VENV, **environment: str) -> str:
    """Runs a tool that writes somewhere and gives what it said; where it fails, one clear line and a log."""
    try:
        done = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=paths.ROOT,
            env={**os.environ, **environment},
        )
    except OSError as error:
        raise errors.KitError(
            f"{doing}: cannot start {command[0]} ({error.strerror})", "look there, then try again"
        ) from None
    if done.returncode:
        log = paths.BUILD / "setup.log"
        try:
            files.write(log, done.stdout)
        except OSError as error:
            raise errors.from_os(error, log) from None
        raise errors.from_output(doing, done.stdout, where, paths.short(log))
    return done.stdout
