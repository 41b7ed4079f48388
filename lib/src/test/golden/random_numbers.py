"""Golden random numbers: what a seed gives, in sizes that take different paths inside libtorch, and in mixed order."""

from collections.abc import Iterator

import torch
from arrays import written

SEEDS = [0, 1, 42, 2**31, 2**40 + 7, -1]
SIZES = [[1], [3], [15], [16], [17], [31], [100], [4, 5], [2, 3, 7]]  # from 16 on normal draws are vectorised
DRAWS = {
    "rand": lambda shape: torch.rand(shape),
    "randn": lambda shape: torch.randn(shape),
    "randint": lambda shape: torch.randint(-5, 1000, shape),
    "randperm": lambda shape: torch.randperm(shape[0]),
}
MIXED = [
    ("randn", [3]),  # an odd number of normal draws keeps one for the next
    ("rand", [2]),
    ("randn", [3]),
    ("randint", [5]),
    ("randn", [17]),
    ("randperm", [9]),
    ("randn", [1]),
    ("rand", [20]),
    ("randint", [4, 4]),
    ("randn", [2, 2]),
]


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it: a seed and the draws that follow it."""
    for seed in SEEDS:
        for kind in DRAWS:
            sizes = [size for size in SIZES if kind != "randperm" or len(size) == 1]
            if seed not in (0, 42):
                sizes = sizes[1:4]
            for size in sizes:
                yield _golden(f"{kind} {size} after seed {seed}", seed, [(kind, size)])
        yield _golden(f"mixed draws after seed {seed}", seed, MIXED)


def _golden(name: str, seed: int, draws: list) -> dict:
    torch.manual_seed(seed)
    drawn = [{"kind": kind, **written(DRAWS[kind](size))} for kind, size in draws]
    return {"name": name, "seed": seed, "draws": drawn}
