"""The U-Net of the Java library in PyTorch, its parts made in the same order."""

import torch
from torch import nn
from torch.nn.functional import scaled_dot_product_attention, silu


def embedded(time: torch.Tensor, size: int) -> torch.Tensor:
    """Sines, then cosines; the frequencies fall from 1 towards 1 / 10000."""
    powers = torch.arange(size // 2, dtype=torch.float64) * 2 / size
    angles = torch.outer(time, (10000.0**-powers).float())
    return torch.cat([angles.sin(), angles.cos()], 1)


class Residual(nn.Module):
    """Two convolutions; each channel shifted between them by the time."""

    def __init__(self, before: int, after: int, hidden: int) -> None:
        super().__init__()
        self.first = nn.Sequential(nn.GroupNorm(8, before), nn.SiLU(), nn.Conv2d(before, after, 3, 1, 1))
        self.shift = nn.Linear(hidden, after)
        self.second = nn.Sequential(nn.GroupNorm(8, after), nn.SiLU(), nn.Conv2d(after, after, 3, 1, 1))
        self.skip = nn.Identity() if before == after else nn.Conv2d(before, after, 1)
        silence(self.second[2])

    def forward(self, x: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
        """The input, through a convolution of one pixel where the channels change, and what is added."""
        return self.skip(x) + self.second(self.first(x) + self.shift(time)[:, :, None, None])


class Attention(nn.Module):
    """Every pixel looks at every other; the input is added."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(8, channels)
        self.look = nn.Conv2d(channels, 3 * channels, 1)
        self.mix = nn.Conv2d(channels, channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """One head."""
        return x + self.mix(attend(self.look(self.norm(x))))


class UNet(nn.Module):
    """The modules in the order in which the Java network makes its parts."""

    def __init__(self, width: int, classes: int) -> None:
        super().__init__()
        wide, hidden = 2 * width, 4 * width
        self.time = nn.Sequential(nn.Linear(64, hidden), nn.SiLU(), nn.Linear(hidden, hidden))
        self.classes = nn.Embedding(classes + 1, hidden)
        self.enter = nn.Conv2d(1, width, 3, 1, 1)
        self.full = Residual(width, width, hidden)
        self.down = nn.Conv2d(width, wide, 3, 2, 1)
        self.halved = Residual(wide, wide, hidden)
        self.down_again = nn.Conv2d(wide, wide, 3, 2, 1)
        self.middle = Residual(wide, wide, hidden)
        self.attention = Attention(wide)
        self.middle_again = Residual(wide, wide, hidden)
        self.up = nn.ConvTranspose2d(wide, wide, 4, 2, 1)
        self.half_again = Residual(2 * wide, wide, hidden)
        self.up_again = nn.ConvTranspose2d(wide, width, 4, 2, 1)
        self.full_again = Residual(2 * width, width, hidden)
        self.leave = nn.Sequential(nn.GroupNorm(8, width), nn.SiLU(), nn.Conv2d(width, 1, 3, 1, 1))
        silence(self.leave[2])

    def forward(self, x: torch.Tensor, time: torch.Tensor, classes: torch.Tensor) -> torch.Tensor:
        """Down to a quarter of the side and up again."""
        e = silu(self.time(embedded(time, 64)) + self.classes(classes))
        full = self.full(self.enter(x), e)
        half = self.halved(self.down(full), e)
        low = self.middle_again(self.attention(self.middle(self.down_again(half), e)), e)
        high = self.half_again(torch.cat([self.up(low), half], 1), e)
        return self.leave(self.full_again(torch.cat([self.up_again(high), full], 1), e))


def silence(layer: nn.Module) -> None:
    """Begins a convolution at zero."""
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)


def attend(x: torch.Tensor) -> torch.Tensor:
    """Queries, keys and values along the channels."""
    q, k, v = x.flatten(2).transpose(1, 2).chunk(3, 2)
    y = scaled_dot_product_attention(q, k, v).transpose(1, 2)
    return y.reshape(x.shape[0], -1, *x.shape[2:])
