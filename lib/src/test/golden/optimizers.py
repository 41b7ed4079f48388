"""Golden numbers of the optimizers: the losses of ten steps on a small network and its weights after them."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
from arrays import written
from torch import nn, optim
from torch.optim import lr_scheduler

STEPS = 10
SEED = 3
BATCH = 16


class Case(NamedTuple):
    """An optimizer, perhaps with clipped gradients and with a schedule of its rate."""

    name: str
    optimizer: Callable
    clip: float = 0
    schedule: Callable | None = None


def _sgd(weights: list) -> optim.Optimizer:
    return optim.SGD(weights, lr=0.1)


def _adam(weights: list) -> optim.Optimizer:
    return optim.Adam(weights, lr=0.02)


RULES = {
    "sgd": _sgd,
    "momentum": lambda w: optim.SGD(w, lr=0.05, momentum=0.9),
    "rmsProp": lambda w: optim.RMSprop(w, lr=0.01),
    "adagrad": lambda w: optim.Adagrad(w, lr=0.1),
    "adam": _adam,
    "adamW": lambda w: optim.AdamW(w, lr=0.02, weight_decay=0.1),
}
SCHEDULES = {
    "constant": None,
    "warmUp": lambda o: lr_scheduler.LinearLR(o, 1 / 4, 1, total_iters=3),
    "cosine": lambda o: lr_scheduler.CosineAnnealingLR(o, 12),
    "linear": lambda o: lr_scheduler.LinearLR(o, 1, 0, total_iters=12),
    "stepwise": lambda o: lr_scheduler.StepLR(o, 3, 0.5),
    "exponential": lambda o: lr_scheduler.ExponentialLR(o, 0.8),
    "warmUp times exponential": lambda o: lr_scheduler.ChainedScheduler(
        [lr_scheduler.LinearLR(o, 1 / 4, 1, total_iters=3), lr_scheduler.ExponentialLR(o, 0.8)]
    ),
}
CASES = [
    *(Case(name, rule) for name, rule in RULES.items()),
    *(Case(f"{name}, clipped", rule, clip=0.5) for name, rule in RULES.items()),
    Case("sgd, clipped far above its gradients", _sgd, clip=1000),
    Case("adam with other betas", lambda w: optim.Adam(w, lr=0.02, betas=(0.5, 0.9))),
    *(Case(f"sgd, schedule {name}", _sgd, schedule=make) for name, make in SCHEDULES.items()),
    Case("adam, clipped, schedule cosine", _adam, 0.5, SCHEDULES["cosine"]),
]


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it; the network and the batch come from the seed alone."""
    for case in CASES:
        yield _golden(case)


def _golden(case: Case) -> dict:
    torch.manual_seed(SEED)
    network = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3))
    x, target = torch.randn(BATCH, 6), torch.randn(BATCH, 3)
    weights = list(network.parameters())
    optimizer = case.optimizer(weights)
    schedule = case.schedule(optimizer) if case.schedule else None
    losses = [_step(network, (x, target), optimizer, schedule, case.clip) for _ in range(STEPS)]
    return {"name": case.name, "seed": SEED, "losses": losses, "weights": [written(weight) for weight in weights]}


def _step(network: nn.Module, batch: tuple, optimizer: optim.Optimizer, schedule: object, clip: float) -> float:
    x, target = batch
    loss = (network(x) - target).square().sum(1).mean()
    optimizer.zero_grad()
    loss.backward()
    if clip:
        nn.utils.clip_grad_norm_(network.parameters(), clip)
    optimizer.step()
    if schedule:
        schedule.step()
    return float(f"{loss.item():.9g}")
