"""Work done side by side, one piece on each core: a lecture with one core alone must do well too."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

import psutil

from kit import limited

Item, Result = TypeVar("Item"), TypeVar("Result")


def cores() -> list[set[int]]:
    """A set of one core for each core of ours, as far as there is memory; one lane where threads stay on no core."""
    if not hasattr(os, "sched_setaffinity"):
        return [set()]
    room = psutil.virtual_memory().available // limited.BINDER
    return [{core} for core in sorted(os.sched_getaffinity(0))][: max(1, room)]


def each(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """The results in the order of the items; an exception of any comes out at its place, after all have ended."""
    free: SimpleQueue[set[int]] = SimpleQueue()
    lanes = cores()
    for lane in lanes:
        free.put(lane)

    def on_one_core(item: Item) -> Result:
        lane = free.get()
        try:
            if lane:
                os.sched_setaffinity(0, lane)  # of this thread; every process that it starts inherits it
            return work(item)
        finally:
            free.put(lane)

    with ThreadPoolExecutor(len(lanes)) as pool:
        try:
            return list(pool.map(on_one_core, items))
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in psutil.Process().children(recursive=True):
                child.kill()  # kernels have sessions of their own, which Ctrl-C does not reach
            raise
