"""A job under bubblewrap: namespaces of its own for everything, a file system made of what it may read."""

import re
import shutil

from kit.grading import engine
from kit.grading.engine import Job
from kit.grading.limits import MB

OLDEST = (0, 8)  # the first that can size a tmpfs and forbid further namespaces
APART = ("--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL")
TIED = ("--die-with-parent", "--new-session", "--clearenv")


def problem() -> str | None:
    """Why bubblewrap cannot be used here; none where it can."""
    said = engine.answers("bwrap", "--version")
    if said is None:
        return "bubblewrap is not installed"
    version = tuple(map(int, re.findall(r"\d+", said.stdout)[:2]))
    if version < OLDEST:
        return f"bubblewrap {said.stdout.split()[-1]} is too old, expected 0.8 or newer"
    tried = engine.answers("bwrap", *APART, *_system(), "--proc", "/proc", "--dev", "/dev", "true")
    if tried is None or tried.returncode:
        words = tried.stderr.strip().splitlines() if tried else []
        return f"bubblewrap cannot make a sandbox: {words[-1] if words else 'it does not answer'}"
    return None


def command(job: Job) -> list[str]:
    """The whole command line; later options lie over earlier ones."""
    scratch, shared = str(job.limits.scratch_mb * MB), str(16 * MB)
    # Read-only /proc: bubblewrap covers /proc/sys only from those who are not root outside.
    own = ["--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev"]
    own += ["--perms", "1777", "--size", shared, "--tmpfs", "/dev/shm", "--remount-ro", "/dev"]
    own += ["--perms", "1777", "--size", scratch, "--tmpfs", "/tmp", "--size", scratch, "--tmpfs", engine.HOME]
    for path in (*job.readable, job.folder):
        own += ["--ro-bind", str(path), str(path)]
    own += ["--ro-bind", str(job.folder / "passwd"), "/etc/passwd"]
    for name, value in job.environment.items():
        own += ["--setenv", name, value]
    identity = ["--uid", "1000", "--gid", "1000", "--hostname", "latent"]
    end = ["--chdir", engine.HOME, "--remount-ro", "/", "--", *job.command]
    return [shutil.which("bwrap"), *APART, *TIED, *identity, *_system(), *own, *end]


def _system() -> list[str]:
    binds = ["--ro-bind", "/usr", "/usr"]
    for path in engine.covered():
        binds += ["--tmpfs", path, "--remount-ro", path]
    for path, leads in engine.roots().items():
        binds += ["--symlink", leads, path] if leads else ["--ro-bind", path, path]
    return binds
