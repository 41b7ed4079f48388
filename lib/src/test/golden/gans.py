"""Golden numbers of adversarial networks: each player's loss and its gradients, from weights that a seed makes."""

from collections.abc import Callable, Iterator

import torch
from arrays import seed_of, written
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, mse_loss

BATCH = 4
SEED = 11
LATENT = 3
GAMMA = 2.0
LAMBDA = 10.0


def points(packed: int = 1) -> tuple[nn.Module, nn.Module]:
    """A generator of six numbers and its judge, smooth so that finite differences hold."""
    generator = nn.Sequential(nn.Linear(LATENT, 5), nn.Tanh(), nn.Linear(5, 6))
    return generator, nn.Sequential(nn.Linear(6 * packed, 5), nn.Tanh(), nn.Linear(5, 1))


def images() -> tuple[nn.Module, nn.Module]:
    """A generator of images of 8 x 8 pixels and its judge of convolutions."""
    generator = nn.Sequential(nn.Linear(LATENT, 64), nn.Unflatten(1, (1, 8, 8)), nn.Tanh())
    layers = [nn.Conv2d(1, 4, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(4, 8, 4, 2, 1), nn.LeakyReLU(0.2)]
    return generator, nn.Sequential(*layers, nn.Flatten(), nn.Linear(32, 1))


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it."""
    for name in GAMES:
        yield _discriminator(f"discriminator loss, {name}", name)
        yield _generator(f"generator loss, {name}", name)
    yield _discriminator("discriminator loss, NON_SATURATING, label 0.9", "NON_SATURATING", label=0.9)
    yield _discriminator("discriminator loss, LEAST_SQUARES, label 0.9", "LEAST_SQUARES", label=0.9)
    yield _discriminator("discriminator loss, NON_SATURATING, R1", "NON_SATURATING", gamma=GAMMA)
    yield _discriminator("discriminator loss, NON_SATURATING, R1, packed", "NON_SATURATING", gamma=GAMMA, packed=2)
    yield _critic("critic loss, clipped", points, (6,), 0)
    yield _critic("critic loss, penalty", points, (6,), LAMBDA)
    yield _critic("critic loss, penalty, convolutions", images, (1, 8, 8), LAMBDA)


def _against(label: float) -> Callable[[torch.Tensor], torch.Tensor]:
    """Cross-entropy of logits with one label."""
    return lambda score: binary_cross_entropy_with_logits(score, torch.full_like(score, label))


def _near(label: float) -> Callable[[torch.Tensor], torch.Tensor]:
    return lambda score: mse_loss(score, torch.full_like(score, label)) / 2


GAMES = {  # a loss with one label; the generator's loss
    "SATURATING": (_against, lambda score: -_against(0)(score)),
    "NON_SATURATING": (_against, _against(1)),
    "LEAST_SQUARES": (_near, _near(1)),
}


def _made(name: str, make: Callable, shape: tuple) -> tuple[nn.Module, nn.Module, torch.Tensor]:
    torch.manual_seed(SEED)
    generator, judge = make()
    torch.manual_seed(seed_of(name))
    x = torch.randn(BATCH, *shape)
    torch.manual_seed(SEED + 1)
    return generator, judge, x


def _case(name: str, x: torch.Tensor, loss: torch.Tensor, learner: nn.Module) -> dict:
    found = [loss, *torch.autograd.grad(loss, list(learner.parameters()))]
    return {"name": name, "seed": SEED, "x": written(x), "values": [written(value) for value in found]}


def _slope(judge: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """The gradient of each example's score, [B, numbers of an example]."""
    x = x.detach().requires_grad_()
    return torch.autograd.grad(judge(x).sum(), x, create_graph=True)[0].flatten(1)


def _discriminator(name: str, game: str, label: float = 1, gamma: float = 0, packed: int = 1) -> dict:
    generator, judge, x = _made(name, lambda: points(packed), (6,))
    fake = generator(torch.randn(BATCH, LATENT)).detach()
    packs, fake_packs = torch.cat(list(x.view(-1, packed, 6).unbind(1)), 1), fake.view(-1, packed * 6)
    error, _ = GAMES[game]
    loss = error(label)(judge(packs)) + error(0)(judge(fake_packs))
    penalty = _slope(judge, packs).square().sum(1).mean()
    return _case(name, x, loss + gamma / 2 * penalty, judge)


def _generator(name: str, game: str) -> dict:
    generator, judge, x = _made(name, points, (6,))
    _, loss = GAMES[game]
    return _case(name, x, loss(judge(generator(torch.randn(BATCH, LATENT)))), generator)


def _critic(name: str, make: Callable, shape: tuple, weight: float) -> dict:
    generator, judge, x = _made(name, make, shape)
    fake = generator(torch.randn(BATCH, LATENT)).detach()
    loss = judge(fake).mean() - judge(x).mean()
    if weight:
        u = torch.rand(BATCH, *(1 for _ in shape))
        norm = _slope(judge, u * x + (1 - u) * fake).norm(dim=1)
        loss = loss + weight * (norm - 1).square().mean()
    return _case(name, x, loss, judge)
