"""One set-up at a time; the lock goes with the process, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if os.name == "nt":
    import msvcrt
else:
    import fcntl


@contextmanager
def only_one(path: Path, what: str = "set-up") -> Iterator[None]:
    """Waits until no other process holds the lock, and says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if not _take(file.fileno(), wait=False):
            print(f"kit: another {what} is under way; waiting for it", file=sys.stderr, flush=True)
            _take(file.fileno(), wait=True)
        yield


def _take(handle: int, wait: bool) -> bool:
    try:
        if os.name == "nt":
            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:
        if os.name != "nt":
            raise
        return wait and _take(handle, wait)  # msvcrt gives up after ten seconds
    return True
