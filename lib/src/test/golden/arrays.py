"""What the golden files share: arrays as text, seeds from names, and the scalar whose gradients are compared."""

import zlib

import torch


def seed_of(name: str) -> int:
    """A seed that depends on the name of a case alone."""
    return zlib.crc32(name.encode())


def written(array: torch.Tensor) -> dict:
    """Shape and numbers; nine digits hold a float32 exactly."""
    numbers = array.detach().flatten().tolist()
    if array.is_floating_point():
        numbers = [float(f"{number:.9g}") for number in numbers]
    return {"shape": list(array.shape), "values": numbers}


def all_written(arrays: dict) -> dict:
    """Every array of a dictionary as text."""
    return {name: written(array) for name, array in arrays.items()}


def weighed(value: torch.Tensor) -> torch.Tensor:
    """The sum of the elements, element i weighed by cos(i): a scalar in which every element counts differently."""
    weights = torch.arange(value.numel(), dtype=torch.float64).cos().to(value.dtype)
    return (value.flatten() * weights).sum()
