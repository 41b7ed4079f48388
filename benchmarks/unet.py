"""The U-Net of latent.nn.UNet and its diffusion as PyTorch's own modules say it; see peer.py."""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention, silu

SEED = 1
STEPS = 1000  # T
SAMPLING_STEPS = 100
BATCH = 64
IMAGE = (1, 28, 28)
GROUPS = 8
TIME = 64


def convolution(given: int, out: int) -> nn.Sequential:
    """3 x 3 behind group normalisation and SiLU."""
    return nn.Sequential(nn.GroupNorm(GROUPS, given), nn.SiLU(), nn.Conv2d(given, out, 3, 1, 1))


def silent(network: nn.Sequential) -> nn.Sequential:
    """Its last convolution begins at zero."""
    nn.init.zeros_(network[-1].weight)
    nn.init.zeros_(network[-1].bias)
    return network


class Residual(nn.Module):
    """Two convolutions, shifted in between by the embedded time."""

    def __init__(self, given: int, out: int, embedding: int) -> None:
        super().__init__()
        self.first = convolution(given, out)
        self.shift = nn.Linear(embedding, out)
        self.second = silent(convolution(out, out))
        self.skip = nn.Identity() if given == out else nn.Conv2d(given, out, 1)

    def forward(self, x: torch.Tensor, embedded: torch.Tensor) -> torch.Tensor:
        hidden = self.first(x) + self.shift(embedded)[:, :, None, None]
        return self.skip(x) + self.second(hidden)


class Attention(nn.Module):
    """Each pixel looks at each other; one head."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(GROUPS, channels)
        self.looks = nn.Conv2d(channels, 3 * channels, 1)
        self.mix = nn.Conv2d(channels, channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        query, key, value = self.looks(self.norm(x)).flatten(2).transpose(1, 2).chunk(3, 2)
        seen = scaled_dot_product_attention(query, key, value)
        return x + self.mix(seen.transpose(1, 2).reshape(x.shape))


class UNet(nn.Module):
    """28 x 28 down to 7 x 7 and up again."""

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        wide, hidden = 2 * width, 4 * width
        self.time = nn.Sequential(nn.Linear(TIME, hidden), nn.SiLU(), nn.Linear(hidden, hidden))
        self.enter = nn.Conv2d(1, width, 3, 1, 1)
        self.full = Residual(width, width, hidden)
        self.down = nn.Conv2d(width, wide, 3, 2, 1)
        self.halved = Residual(wide, wide, hidden)
        self.down_again = nn.Conv2d(wide, wide, 3, 2, 1)
        self.middle = Residual(wide, wide, hidden)
        self.attention = Attention(wide)
        self.middle_again = Residual(wide, wide, hidden)
        self.up = nn.ConvTranspose2d(wide, wide, 4, 2, 1)
        self.halved_again = Residual(2 * wide, wide, hidden)
        self.up_again = nn.ConvTranspose2d(wide, width, 4, 2, 1)
        self.full_again = Residual(wide, width, hidden)
        self.leave = silent(nn.Sequential(nn.GroupNorm(GROUPS, width), nn.SiLU(), nn.Conv2d(width, 1, 3, 1, 1)))

    def forward(self, x: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
        embedded = silu(self.time(waves(time)))
        full = self.full(self.enter(x), embedded)
        halved = self.halved(self.down(full), embedded)
        low = self.middle(self.down_again(halved), embedded)
        low = self.middle_again(self.attention(low), embedded)
        high = self.halved_again(torch.cat([self.up(low), halved], 1), embedded)
        high = self.full_again(torch.cat([self.up_again(high), full], 1), embedded)
        return self.leave(high)


def waves(time: torch.Tensor) -> torch.Tensor:
    """Sines and cosines of a time, [B] to [B, TIME]."""
    half = TIME // 2
    angles = time[:, None] * 10_000 ** (-torch.arange(half) / half)
    return torch.cat([angles.sin(), angles.cos()], 1)


def cosine_schedule() -> torch.Tensor:
    """alphaBar of t = 0 ... T, float64."""
    angle = (torch.arange(STEPS + 1, dtype=torch.float64) / STEPS + 0.008) / 1.008 * math.pi / 2
    cumulated = angle.cos().square()
    beta = (1 - cumulated[1:] / cumulated[:-1]).clamp(max=0.999)
    return torch.cat([torch.ones(1, dtype=torch.float64), (1 - beta).cumprod(0)])


def loss(network: UNet, alpha_bar: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """The squared error of the noise, summed over an image."""
    t = torch.randint(1, STEPS + 1, (len(x),))
    noise = torch.randn(x.shape)
    kept = alpha_bar[t].view(-1, 1, 1, 1)
    noised = x * kept.sqrt() + noise * (1 - kept).sqrt()
    return (network(noised, t.float()) - noise).square().flatten(1).sum(1).mean()


def stirred(network: UNet) -> UNet:
    """With a little noise on every weight, so that none is zero."""
    with torch.no_grad():
        for weight in network.parameters():
            weight += 0.02 * torch.randn(weight.shape)
    return network


def sampling(tuned: bool) -> Callable[[], float]:
    """One step of DDIM for 64 images, and the next, and after 100 from new noise; gives the mean square."""
    torch.manual_seed(SEED)
    steps, quiet = walk(stirred(UNet())), torch.inference_mode if tuned else torch.no_grad

    def step() -> float:
        with quiet():
            return next(steps)

    return step


def walk(network: UNet) -> Iterator[float]:
    """Sampling step by step, without end."""
    alpha_bar = cosine_schedule().tolist()
    times = [round(STEPS * (SAMPLING_STEPS - i) / SAMPLING_STEPS) for i in range(SAMPLING_STEPS + 1)]
    while True:
        x = torch.randn(BATCH, *IMAGE)
        for t, s in pairwise(times):
            x = ddim(network, x, t, alpha_bar[t], alpha_bar[s])
            yield x.square().mean().item()


def ddim(network: UNet, x: torch.Tensor, t: int, before: float, after: float) -> torch.Tensor:
    """From x_t to x_s, the guess of the image cut to [-1, 1]."""
    said = network(x, torch.full((len(x),), float(t)))
    image = ((x - said * math.sqrt(1 - before)) / math.sqrt(before)).clamp(-1, 1)
    noise = (x - image * math.sqrt(before)) / math.sqrt(1 - before)
    return image * math.sqrt(after) + noise * math.sqrt(1 - after)
