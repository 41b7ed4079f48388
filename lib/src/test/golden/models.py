"""Golden numbers of models: losses, penalties and their gradients, from weights that a seed makes."""

from collections.abc import Callable, Iterator

import torch
from arrays import seed_of, weighed, written
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, relu

BATCH = 2
SEED = 11


def conv_autoencoder() -> tuple[nn.Module, nn.Module]:
    """The encoder and the decoder of 140,850 numbers."""
    down = [nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2)]
    encoder = nn.Sequential(*down, nn.Conv2d(64, 64, 3), nn.ReLU(), nn.Flatten(), nn.Linear(576, 49), nn.ReLU())
    doubled = {"stride": 2, "padding": 1, "output_padding": 1}
    up = [nn.Unflatten(1, (1, 7, 7)), nn.ConvTranspose2d(1, 64, 3, **doubled), nn.ReLU(), nn.BatchNorm2d(64)]
    up += [nn.ConvTranspose2d(64, 64, 3, **doubled), nn.ReLU(), nn.BatchNorm2d(64)]
    decoder = nn.Sequential(*up, nn.ConvTranspose2d(64, 32, 3, 1, 1), nn.ReLU(), nn.Conv2d(32, 1, 3, 1, 1))
    return encoder, decoder


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it."""
    yield _convolutional("squared error of the convolutional autoencoder", lambda y, x: (y - x).square())
    yield _convolutional(
        "cross-entropy of the convolutional autoencoder",
        lambda y, x: binary_cross_entropy_with_logits(y, x, reduction="none"),
    )
    yield _contractive()
    yield _sparse()
    yield _jacobian()


def _convolutional(name: str, error: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> dict:
    torch.manual_seed(SEED)
    encoder, decoder = conv_autoencoder()
    torch.manual_seed(seed_of(name))
    x = torch.rand(BATCH, 1, 28, 28)
    y = decoder(encoder(x))
    loss = error(y, x).flatten(1).sum(1).mean()
    weights = [*encoder.parameters(), *decoder.parameters()]
    gradients = torch.autograd.grad(loss, weights)
    norms = torch.stack([gradient.double().norm() for gradient in gradients])
    code = encoder(x)
    return {"name": name, "seed": SEED, "x": written(x), "values": [written(v) for v in (loss, code, norms)]}


def _pair(name: str, *shapes: tuple) -> list[torch.Tensor]:
    torch.manual_seed(seed_of(name))
    return [torch.randn(shape).requires_grad_() for shape in shapes]


def _case(name: str, arrays: list, loss: torch.Tensor, *values: torch.Tensor) -> dict:
    """The first array is x, the others are weights; the gradients of the loss by the weights follow the values."""
    gradients = torch.autograd.grad(loss, arrays[1:])
    found = [loss, *values, *gradients]
    return {"name": name, "inputs": [written(a) for a in arrays], "values": [written(v) for v in found]}


def _contractive() -> dict:
    name = "contractive loss"
    x, w, b, c = _pair(name, (3, 6), (4, 6), (4,), (6,))
    target = torch.sigmoid(x)
    h = torch.sigmoid(target @ w.T + b)
    error = binary_cross_entropy_with_logits(h @ w + c, target, reduction="none").sum(1)
    jacobian = torch.stack([torch.autograd.functional.jacobian(lambda v: torch.sigmoid(w @ v + b), t) for t in target])
    penalty = jacobian.square().sum((1, 2))
    closed = ((h * (1 - h)).square() * w.square().sum(1)).sum(1)
    return _case(name, [target, w, b, c], (error + 0.1 * closed).mean(), penalty)


def _sparse() -> dict:
    name = "KL-sparse loss"
    arrays = _pair(name, (5, 6), (4, 6), (4,), (6, 4), (6,))
    x, w, b, v, c = arrays
    h = torch.sigmoid(x @ w.T + b)
    found = torch.distributions.Bernoulli(h.mean(0))
    wanted = torch.distributions.Bernoulli(torch.tensor(0.05))
    kl = torch.distributions.kl_divergence(wanted, found).sum()
    loss = (h @ v.T + c - x).square().sum(1).mean() + 3 * kl
    return _case(name, arrays, loss, kl)


def _jacobian() -> dict:
    """A deep function: its squared Jacobian norms and the gradient of their weighed sum by the weights."""
    name = "Jacobian of two layers"
    x, w, v = _pair(name, (3, 5), (7, 5), (2, 7))

    def f(one: torch.Tensor) -> torch.Tensor:
        return torch.tanh(v @ torch.tanh(w @ one) + relu(w @ one).sum())

    norms = [torch.autograd.functional.jacobian(f, one, create_graph=True).square().sum() for one in x.detach()]
    stacked = torch.stack(norms)
    return _case(name, [x, w, v], weighed(stacked), stacked)
