"""How much memory a running program takes."""

import threading
from collections.abc import Callable

from kit.grading import processes


class Memory:
    """While open: tells the resident memory of a process and its children in MB, ten times a second."""

    def __init__(self, pid: int, tell: Callable[[float], None]):
        self._tell = tell
        self._pid = pid
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._end.wait(0.1):
            self._tell(processes.resident(self._pid) / 1e6)
