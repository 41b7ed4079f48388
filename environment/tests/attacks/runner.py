"""Runs a notebook in the sandbox with small limits, and keeps what became of it for the test to look at."""

import functools
from pathlib import Path

from conftest import patience

from kit.grading import sandbox, work
from kit.grading.limits import Limits

SMALL = Limits(cell_seconds=4, seconds=16, memory_mb=900, scratch_mb=64, flood_mb=8, bundle_mb=16, output_mb=32)
WAY = work.Way(20_260_301, "attacks.runner:run", hidden=777_888_999)
runs: list[sandbox.Run] = []


@functools.cache
def limits() -> Limits:
    """As small as this machine, with all that it does now, allows."""
    slow = patience()
    return Limits(**{**vars(SMALL), "cell_seconds": SMALL.cell_seconds * slow, "seconds": SMALL.seconds * slow})


def run(book: dict, way: work.Way, place: Path) -> sandbox.Run:
    """What `work` calls in place of its own way into the sandbox."""
    runs[:] = [sandbox.run(book, way.environment(), limits(), place)]
    assert list(place.iterdir()) == [], "files are left behind"
    assert left_behind(place) == [], "processes are left behind"
    return runs[0]


def left_behind(folder: Path) -> list[str]:
    """Processes whose environment still names the folder of the run, as all that start in a sandbox inherit it."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state = (process / "stat").read_text().rpartition(") ")[2][0]
            if state not in "ZX" and str(folder).encode() in (process / "environ").read_bytes():
                found.append(process.name)
        except OSError:
            continue
    return found
