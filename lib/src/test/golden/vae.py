"""Golden numbers of variational autoencoders: losses and their gradients, from weights and noise that seeds make."""

from collections.abc import Callable, Iterator

import torch
from arrays import seed_of, written
from torch import distributions as d
from torch import nn
from torch.distributions import kl_divergence

BATCH = 3
SEED = 11
DRAWS = 4


def mlp() -> tuple[nn.Module, nn.Module]:
    """12-7-5-(2 x 3) with tanh, and back."""
    encoder = nn.Sequential(nn.Linear(12, 7), nn.Tanh(), nn.Linear(7, 5), nn.Tanh(), nn.Linear(5, 6))
    return encoder, nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 7), nn.Tanh(), nn.Linear(7, 12))


def convolutional() -> tuple[nn.Module, nn.Module]:
    """Images of 8 x 8 pixels to 3 latent variables and back."""
    down = [nn.Conv2d(1, 32, 4, 2, 1), nn.ReLU(), nn.Conv2d(32, 64, 4, 2, 1), nn.ReLU()]
    encoder = nn.Sequential(*down, nn.Flatten(), nn.Linear(256, 6))
    up = [nn.Linear(3, 256), nn.ReLU(), nn.Unflatten(1, (64, 2, 2)), nn.ConvTranspose2d(64, 32, 4, 2, 1), nn.ReLU()]
    return encoder, nn.Sequential(*up, nn.ConvTranspose2d(32, 1, 4, 2, 1))


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it."""
    yield _case("loss", mlp, (12,), lambda *model: _bound(*model, 1, _binary))
    yield _case("loss with beta 4", mlp, (12,), lambda *model: _bound(*model, 4, _binary))
    yield _case("loss of real numbers", mlp, (12,), lambda *model: _bound(*model, 1, _real))
    yield _case("convolutional loss", convolutional, (1, 8, 8), lambda *model: _bound(*model, 1, _binary))
    yield _case("importance-weighted loss", mlp, (12,), _importance_weighted)


def _case(name: str, make: Callable, shape: tuple, loss_of: Callable) -> dict:
    torch.manual_seed(SEED)
    encoder, decoder = make()
    torch.manual_seed(seed_of(name))
    x = (torch.rand(BATCH, *shape) > 0.5).float()
    torch.manual_seed(SEED + 1)
    loss = loss_of(encoder, decoder, x)
    gradients = torch.autograd.grad(loss, [*encoder.parameters(), *decoder.parameters()])
    norms = torch.stack([gradient.double().norm() for gradient in gradients])
    return {"name": name, "seed": SEED, "x": written(x), "values": [written(loss), written(norms)]}


def _binary(numbers: torch.Tensor) -> d.Distribution:
    return d.Bernoulli(logits=numbers)


def _real(numbers: torch.Tensor) -> d.Distribution:
    return d.Normal(numbers, 0.3)


def _posterior(encoder: nn.Module, x: torch.Tensor) -> d.Normal:
    mean, log_var = encoder(x).chunk(2, 1)
    return d.Normal(mean, (log_var / 2).exp())


def _bound(encoder: nn.Module, decoder: nn.Module, x: torch.Tensor, beta: float, likelihood: Callable) -> torch.Tensor:
    q = _posterior(encoder, x)
    z = q.mean + q.stddev * torch.randn(q.mean.shape)
    divergence = kl_divergence(q, d.Normal(0, 1)).sum(1)
    return (beta * divergence - likelihood(decoder(z)).log_prob(x).flatten(1).sum(1)).mean()


def _importance_weighted(encoder: nn.Module, decoder: nn.Module, x: torch.Tensor) -> torch.Tensor:
    q = _posterior(encoder, x)
    z = q.mean + q.stddev * torch.randn(DRAWS, *q.mean.shape)
    joint = _binary(decoder(z)).log_prob(x).sum(2) + d.Normal(0, 1).log_prob(z).sum(2)
    weights = joint - q.log_prob(z).sum(2)
    return -(weights.logsumexp(0) - torch.tensor(DRAWS).log()).mean()
