"""A clean Debian in a folder, entered as root or as an ordinary user; nothing of it outlives a call."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kit import system

RELEASE = "bookworm"
PACKAGES = "ca-certificates,git,python3-venv"
CERTIFICATES = Path("usr/local/share/ca-certificates")
# Mounted in a namespace of its own: the system takes the mounts away when the last process ends.
ENTER = """
mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" || exit 1
exec chroot --userspec="$2" "$1" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
    PIP_CERT=/etc/ssl/certs/ca-certificates.crt /bin/sh -c "$3"
"""


class Root:
    """The folder, and the running of commands in it."""

    def __init__(self, folder: Path):
        self.folder = folder

    def command(self, script: str, user: str = "0:0") -> list[str]:
        """Runs a shell script inside as a user; all its processes end with it."""
        own = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        return [*own, "/bin/sh", "-c", ENTER, "enter", str(self.folder), user, script]

    def run(self, command: list[str], seconds: float, started: Callable[[int], None] | None = None) -> str:
        """What a command said; where it fails, the test fails with its last words. `started` gets its process id."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "stdin": subprocess.DEVNULL}
        with subprocess.Popen(command, text=True, errors="replace", **pipes) as process:
            if started is not None:
                started(process.pid)
            try:
                said, _ = process.communicate(timeout=seconds)
            except BaseException:
                process.kill()
                raise
        assert process.returncode == 0, f"exit code {process.returncode}: {said[-4000:]}"
        return said


def remove(folder: Path) -> None:
    """Never anything that is mounted there."""
    subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=True)


def make(folder: Path) -> Root:
    """A fresh one with Python and the certificates that this machine trusts; skips where none can be made."""
    if os.geteuid() != 0:
        pytest.skip("a clean Debian needs root")
    if not system.offer_clean_root():
        pytest.skip("mmdebstrap is missing and cannot be installed")
    command = ["mmdebstrap", "--quiet", "--variant=apt", f"--include={PACKAGES}", RELEASE, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"no clean Debian: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
    root = Root(folder)
    shutil.copytree(Path("/") / CERTIFICATES, folder / CERTIFICATES, dirs_exist_ok=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(Path("/etc") / name, folder / "etc" / name)
    root.run(root.command("update-ca-certificates"), 60)
    return root


class Layers:
    """The compressed sizes of what each step of an image adds, as a registry would hold them."""

    def __init__(self, root: Root, state: Path):
        self._root, self._state = root, state
        self.megabytes: dict[str, float] = {}
        self._bytes("/dev/null", "cat")

    def add(self, name: str) -> None:
        """Weighs what is new since the last time; gzip's fastest level never packs better than a registry's."""
        self.megabytes[name] = self._bytes("-", "gzip -1 | wc -c") / 1e6

    def _bytes(self, target: str, then: str) -> int:
        tar = f'tar -C "$1" --one-file-system --listed-incremental="$2" -cf {target} . 2>/dev/null | {then}'
        command = ["/bin/sh", "-c", tar, "tar", str(self._root.folder), str(self._state)]
        return int(self._root.run(command, 600).strip() or 0)
