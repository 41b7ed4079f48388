"""Golden numbers of layers: weights from a seed, two passes in training, one in evaluation, gradients, statistics."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
from arrays import seed_of, weighed, written
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

BATCH = 3
SEED = 11


class Case(NamedTuple):
    """A layer and the shape of one example."""

    name: str
    make: Callable[[], nn.Module]
    example: tuple
    count: int = 0  # above 0 for inputs that are whole numbers below it


class Residual(nn.Sequential):
    """x + f(x)."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The sum of the input and what the layers make of it."""
        return x + super().forward(x)


class SpectralNorm(nn.Module):
    """A layer with PyTorch's spectral norm; the weight in front of the bias, as every layer has them."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = spectral_norm(layer)

    def parameters(self, recurse: bool = True) -> Iterator[nn.Parameter]:
        """The weight as it is learned, and the bias."""
        yield self.layer.parametrizations.weight.original
        yield self.layer.bias

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The layer with its weight divided by the largest singular value."""
        return self.layer(x)


class MinibatchDeviation(nn.Module):
    """One more channel: the mean over the features of their standard deviation over the batch."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The input and the new channel behind it."""
        deviation = (x.var(0, unbiased=False) + 1e-8).sqrt().mean()
        return torch.cat([x, deviation.expand_as(x[:, :1])], 1)


VECTOR = (6,)
IMAGE = (4, 4, 4)
CASES = [
    Case("linear", lambda: nn.Linear(6, 5), VECTOR),
    Case("linear with fewer than 16 numbers", lambda: nn.Linear(3, 2), (3,)),
    Case("linear over the last of two axes", lambda: nn.Linear(6, 5), (2, 6)),
    Case("conv", lambda: nn.Conv2d(4, 3, 3, 1, 1), IMAGE),
    Case("conv with stride 2", lambda: nn.Conv2d(4, 3, 4, 2, 1), IMAGE),
    Case("convTranspose", lambda: nn.ConvTranspose2d(4, 3, 4, 2, 1), (4, 3, 3)),
    Case("convTranspose of a vector", lambda: nn.ConvTranspose2d(4, 3, 4, 1, 0), (4, 1, 1)),
    Case("convTranspose that doubles", lambda: nn.ConvTranspose2d(4, 3, 3, 2, 1, output_padding=1), (4, 3, 3)),
    Case("batchNorm of vectors", lambda: nn.BatchNorm1d(6), VECTOR),
    Case("batchNorm of images", lambda: nn.BatchNorm2d(4), IMAGE),
    Case("layerNorm of vectors", lambda: nn.LayerNorm(6), VECTOR),
    Case("layerNorm of images", lambda: nn.LayerNorm(IMAGE), IMAGE),
    Case("groupNorm", lambda: nn.GroupNorm(2, 4), IMAGE),
    Case("instanceNorm", lambda: nn.InstanceNorm2d(4, affine=True), IMAGE),
    Case("spectralNorm of linear", lambda: SpectralNorm(nn.Linear(6, 5)), VECTOR),
    Case("spectralNorm of conv", lambda: SpectralNorm(nn.Conv2d(4, 3, 4, 2, 1)), IMAGE),
    Case("spectralNorm of convTranspose", lambda: SpectralNorm(nn.ConvTranspose2d(4, 3, 4, 2, 1)), (4, 3, 3)),
    Case("minibatchDeviation of vectors", MinibatchDeviation, VECTOR),
    Case("minibatchDeviation of images", MinibatchDeviation, IMAGE),
    Case("dropout", lambda: nn.Dropout(0.3), (20,)),
    Case("embedding", lambda: nn.Embedding(7, 4), (), 7),
    Case("embedding with fewer than 16 numbers", lambda: nn.Embedding(3, 2), (), 3),
    Case("relu", nn.ReLU, VECTOR),
    Case("leakyRelu", lambda: nn.LeakyReLU(0.2), VECTOR),
    Case("elu", nn.ELU, VECTOR),
    Case("gelu", nn.GELU, VECTOR),
    Case("silu", nn.SiLU, VECTOR),
    Case("sigmoid", nn.Sigmoid, VECTOR),
    Case("tanh", nn.Tanh, VECTOR),
    Case("softplus", nn.Softplus, VECTOR),
    Case("flatten", nn.Flatten, IMAGE),
    Case("reshape", lambda: nn.Unflatten(1, (2, 3)), VECTOR),
    Case("upsample", lambda: nn.Upsample(scale_factor=2), IMAGE),
    Case("maxPool", lambda: nn.MaxPool2d(2), IMAGE),
    Case("avgPool", lambda: nn.AvgPool2d(2), IMAGE),
    Case("residual", lambda: Residual(nn.Linear(6, 6), nn.Tanh()), VECTOR),
    Case(
        "stack",
        lambda: nn.Sequential(
            nn.Conv2d(4, 5, 3, 1, 1),
            nn.BatchNorm2d(5),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Dropout(0.2),
            nn.Linear(20, 4),
            nn.Unflatten(1, (4, 1, 1)),
            nn.ConvTranspose2d(4, 2, 4, 1, 0),
        ),
        IMAGE,
    ),
]


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it."""
    for case in CASES:
        yield _golden(case)


def _golden(case: Case) -> dict:
    torch.manual_seed(seed_of(case.name))
    shape = (BATCH, *case.example)
    x = torch.randint(case.count, shape) if case.count else torch.randn(shape)
    torch.manual_seed(SEED)
    layer = case.make()
    golden = {"name": case.name, "example": list(case.example), "seed": SEED, "x": written(x)}
    golden["weights"] = [written(weight) for weight in layer.parameters()]
    passes = [layer(x) for _ in range(2)]  # draws go on where the weights' stopped
    golden["training"] = [written(value) for value in passes]
    golden["gradients"] = _gradients(passes[1], layer)
    golden["evaluation"] = written(layer.eval()(x))
    golden["statistics"] = [written(array) for array in layer.buffers() if array.is_floating_point()]
    return golden


def _gradients(value: torch.Tensor, layer: nn.Module) -> list:
    weights = list(layer.parameters())
    return [written(g) for g in torch.autograd.grad(weighed(value), weights)] if weights else []
