"""A job in a container of Docker's or Podman's: an empty image over which the machine's own /usr is laid, read-only."""

import io
import os
import subprocess
import tarfile

from kit.grading import engine
from kit.grading.engine import Job
from kit.grading.limits import MB

PROGRAMS = ("docker", "podman")
IMAGE = "latent-empty:1"


def program() -> str | None:
    """The engine that answers and has, or can make, the empty image."""
    return next((name for name in PROGRAMS if _ready(name)), None)


def _ready(name: str) -> bool:
    said = engine.answers(name, "info")
    return said is not None and said.returncode == 0 and (_has_image(name) or _make_image(name))


def _has_image(name: str) -> bool:
    said = engine.answers(name, "image", "inspect", IMAGE)
    return said is not None and said.returncode == 0


def _make_image(name: str) -> bool:
    """Nothing is downloaded: the image holds the links of / and no file."""
    text = io.BytesIO()
    with tarfile.open(fileobj=text, mode="w") as tar:
        for path, leads in engine.roots().items():
            entry = tarfile.TarInfo(path[1:])
            entry.type, entry.linkname, entry.mode = (tarfile.SYMTYPE if leads else tarfile.DIRTYPE), leads or "", 0o755
            tar.addfile(entry)
    try:
        done = subprocess.run([name, "import", "-", IMAGE], input=text.getvalue(), capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def command(name: str, job: Job) -> list[str]:
    """The whole command line."""
    limits, scratch = job.limits, job.limits.scratch_mb * MB
    apart = ["--network", "none", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"]
    bounds = ["--pids-limit", str(limits.tasks), "--memory", f"{limits.memory_mb}m"]
    who = ["--user", f"{os.getuid()}:{os.getgid()}", *(["--userns", "keep-id"] if name == "podman" else [])]
    bounds += ["--memory-swap", f"{limits.memory_mb}m", "--shm-size", "16m", "--ulimit", "core=0"]
    own = [word for place in ("/tmp", engine.HOME) for word in ("--tmpfs", f"{place}:exec,mode=1777,size={scratch}")]
    system = [path for path, leads in engine.roots().items() if not leads]
    for path in engine.covered():
        own += ["--tmpfs", f"{path}:ro"]
    for path in ("/usr", *system, *map(str, job.readable), str(job.folder)):
        own += ["--volume", f"{path}:{path}:ro"]
    own += ["--volume", f"{job.folder / 'passwd'}:/etc/passwd:ro", "--workdir", engine.HOME]
    for variable, value in job.environment.items():
        own += ["--env", f"{variable}={value}"]
    named = ["--rm", "--name", job.name, "--hostname", "latent"]
    return [name, "run", *named, *apart, *who, *bounds, *own, IMAGE, *job.command]


def end(name: str, job: Job) -> list[str]:
    """Ends it, whatever it does."""
    return [name, "rm", "--force", job.name]
