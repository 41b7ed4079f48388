"""Work side by side: as many pieces at once as cores, each with its children on one core."""

import os
import subprocess
import sys
import threading

import pytest

from kit import lanes

ASK = "import os; print(sorted(os.sched_getaffinity(0)))"

needs_affinity = pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="threads stay on no core here")


@needs_affinity
def test_each_piece_and_its_children_have_one_core():
    def child(_: int) -> str:
        return subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True).stdout.strip()

    ours = {str(sorted(core)) for core in lanes.cores()}
    assert set(lanes.each(child, range(4))) <= ours
    assert len(os.sched_getaffinity(0)) == len(ours)


@needs_affinity
def test_no_two_pieces_share_a_core():
    busy, shared, lock = set(), [], threading.Lock()

    def piece(_: int) -> None:
        core = frozenset(os.sched_getaffinity(0))
        with lock:
            shared.append(core in busy)
            busy.add(core)
        threading.Event().wait(0.02)
        with lock:
            busy.discard(core)

    lanes.each(piece, range(20))
    assert not any(shared)


def test_results_keep_the_order_and_an_exception_comes_out():
    assert lanes.each(lambda n: n * n, range(9)) == [n * n for n in range(9)]
    with pytest.raises(ZeroDivisionError):
        lanes.each(lambda n: 1 // n, range(3))
