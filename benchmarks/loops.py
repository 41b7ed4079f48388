"""Batches, steps and clocks of the PyTorch side of the speed bench; see peer.py."""

import time
from collections.abc import Callable, Iterable, Iterator

import torch
from torch import nn

BATCH = 128


def batches(x: torch.Tensor, size: int = BATCH) -> Iterator[torch.Tensor]:
    """Epoch after epoch, each batch gathered by the numbers of its rows as in a shuffled epoch."""
    order = torch.arange(len(x))
    while True:
        for rows in order.split(size):
            yield x[rows]


def training(
    weights: Iterable[nn.Parameter], x: torch.Tensor, loss_of: Callable[[torch.Tensor], torch.Tensor], tuned: bool
) -> Callable[[], float]:
    """One step of Adam on a batch's loss, as a function that gives the loss."""
    return stepping(torch.optim.Adam(weights, lr=1e-3, fused=True if tuned else None), batches(x), loss_of)


def stepping(
    adam: torch.optim.Adam, data: Iterator[torch.Tensor], loss_of: Callable[[torch.Tensor], torch.Tensor]
) -> Callable[[], float]:
    """One step on the next batch, as a function that gives the loss."""

    def step() -> float:
        loss = loss_of(next(data))
        adam.zero_grad()
        loss.backward()
        adam.step()
        return loss.item()

    return step


def block(step: Callable[[], float], steps: int) -> tuple[float, float]:
    """Milliseconds per step and the sum of the losses."""
    start = time.perf_counter()
    loss = sum(step() for _ in range(steps))
    return (time.perf_counter() - start) * 1e3 / steps, loss
