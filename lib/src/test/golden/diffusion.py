"""Golden numbers of diffusion: schedules in double precision, the U-Net, losses, one step of each sampler."""

from collections.abc import Callable, Iterator

import numpy
import torch
from arrays import all_written, seed_of, weighed
from torch import nn
from unet import UNet, attend, embedded

SEED = 11
CLASSES = 3
STEPS = 50
SHOWN = [1, 2, 10, 100, 250, 500, 750, 900, 999, 1000]


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it."""
    for steps in (10, 1000):
        yield _schedule(f"linear schedule of {steps} steps", linear(steps))
        yield _schedule(f"cosine schedule of {steps} steps", cosine(steps))
    for size in (8, 64):
        yield _embedding(f"time embedding of size {size}", size)
    yield _attention()
    yield from _unet()
    for prediction in TARGETS:
        yield _loss(f"loss, {prediction}", prediction)
    yield _ddpm("step of DDPM", float("inf"))
    yield _ddpm("step of DDPM, limited", 0.5)
    for eta in (0.0, 0.5):
        yield _ddim(f"step of DDIM, eta {eta}", eta)
    yield from _mmd()


def linear(steps: int) -> numpy.ndarray:
    """Betas of Ho et al. 2020, stretched to another number of steps."""
    return numpy.minimum(numpy.linspace(0.1 / steps, 20 / steps, steps), 0.999)


def cosine(steps: int) -> numpy.ndarray:
    """Betas of Nichol and Dhariwal 2021, eq. 17."""
    f = numpy.cos((numpy.arange(steps + 1) / steps + 0.008) / 1.008 * numpy.pi / 2) ** 2
    return numpy.minimum(1 - f[1:] / f[:-1], 0.999)


TARGETS: dict[str, Callable] = {  # of the clean points, the noise, and the weights of both
    "NOISE": lambda x0, noise, signal, spread: noise,
    "IMAGE": lambda x0, noise, signal, spread: x0,
    "VELOCITY": lambda x0, noise, signal, spread: signal * noise - spread * x0,
}


def _exact(values: numpy.ndarray) -> dict:
    return {"shape": [len(values)], "values": [float(value) for value in values]}


def _schedule(name: str, beta: numpy.ndarray) -> dict:
    times = numpy.array([t for t in SHOWN if t <= len(beta)] if len(beta) > 10 else range(1, 11))
    bar = numpy.cumprod(1 - beta)
    before = numpy.concatenate([[1.0], bar[:-1]])
    outputs = {"beta": beta, "alphaBar": bar, "posteriorVariance": beta * (1 - before) / (1 - bar)}
    shown = {key: _exact(values[times - 1]) for key, values in outputs.items()}
    return {"name": name, "inputs": {"times": _exact(times)}, "outputs": shown}


def _embedding(name: str, size: int) -> dict:
    time = torch.tensor([1, 2, 17.5, 500, 1000])
    return _case(name, {"time": time}, {"value": embedded(time, size)})


def _attention() -> dict:
    torch.manual_seed(seed_of("attention"))
    x = (2 * torch.randn(2, 12, 3, 5)).requires_grad_()
    value = attend(x)
    return _case("attention", {"x": x}, {"value": value, "gradient": torch.autograd.grad(weighed(value), x)[0]})


def _unet() -> Iterator[dict]:
    """All weights moved by random numbers, because some begin at zero; of each gradient a weighed sum and its norm."""
    torch.manual_seed(SEED)
    net = UNet(8, CLASSES)
    with torch.no_grad():
        for weight in net.parameters():
            weight.add_(0.1 * torch.randn(weight.shape))
    torch.manual_seed(seed_of("unet"))
    x, noise = torch.randn(3, 1, 8, 8), torch.randn(3, 1, 8, 8)
    time, classes = torch.tensor([3.0, 400, 900]), torch.tensor([0, 3, 2])
    nobody = torch.full_like(classes, CLASSES)
    given, none = net(x, time, classes), net(x, time, nobody)
    inputs = {"x": x, "time": time, "classes": classes, "noise": noise}
    yield _case("unet", inputs, {"given": given, "none": none, "guided": none + 2.5 * (given - none)})
    signal, spread = (v[:, None, None, None] for v in _scales(cosine(1000), time))
    loss = (net(signal * x + spread * noise, time, classes) - noise).square().flatten(1).sum(1).mean()
    gradients = torch.autograd.grad(loss, list(net.parameters()))
    sums = torch.stack([weighed(gradient) for gradient in gradients])
    norms = torch.stack([gradient.norm() for gradient in gradients])
    yield _case("unet, loss", inputs, {"loss": loss, "sums": sums, "norms": norms})


def _scales(beta: numpy.ndarray, time: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    bar = torch.from_numpy(numpy.cumprod(1 - beta))[time.long() - 1]
    return bar.sqrt().float(), (1 - bar).sqrt().float()


def _mlp() -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    torch.manual_seed(SEED)
    hidden = [nn.Linear(34, 8), nn.SiLU(), nn.Linear(8, 8), nn.SiLU(), nn.Linear(8, 8), nn.SiLU()]
    net = nn.Sequential(*hidden, nn.Linear(8, 2))
    return lambda x, t: net(torch.cat([x, embedded(t * (1000 / STEPS), 32)], 1))


def _points(name: str) -> tuple[Callable, torch.Tensor]:
    """A network, points, and the generator set for what is drawn next."""
    net = _mlp()
    torch.manual_seed(seed_of(name))
    x = torch.randn(6, 2)
    torch.manual_seed(SEED + 1)
    return net, x


def _loss(name: str, prediction: str) -> dict:
    net, x0 = _points(name)
    t = torch.randint(1, STEPS + 1, (6,)).float()
    noise = torch.randn(6, 2)
    signal, spread = (v[:, None] for v in _scales(cosine(STEPS), t))
    error = net(signal * x0 + spread * noise, t) - TARGETS[prediction](x0, noise, signal, spread)
    return _case(name, {"x": x0}, {"loss": error.square().sum(1).mean()})


def _ddpm(name: str, limit: float) -> dict:
    """From t = 30; without a limit as Ho et al. 2020, Algorithm 2, write it, with one by the posterior's mean."""
    net, x = _points(name)
    beta, t = cosine(STEPS), 30
    bar, before = numpy.cumprod(1 - beta)[[t - 1, t - 2]]
    now = beta[t - 1]
    noise = net(x, torch.full((6,), float(t)))
    mean = (x - now / (1 - bar) ** 0.5 * noise) / (1 - now) ** 0.5
    if limit < float("inf"):
        image = ((x - (1 - bar) ** 0.5 * noise) / bar**0.5).clamp(-limit, limit)
        mean = (before**0.5 * now * image + (1 - now) ** 0.5 * (1 - before) * x) / (1 - bar)
    deviation = ((1 - before) / (1 - bar) * now) ** 0.5
    return _case(name, {"x": x}, {"value": mean + deviation * torch.randn(6, 2)})


def _ddim(name: str, eta: float) -> dict:
    """From t = 30 to 20 (Song et al. 2021, eq. 12 and 16)."""
    net, x = _points(name)
    before, after = numpy.cumprod(1 - cosine(STEPS))[[29, 19]]
    noise = net(x, torch.full((6,), 30.0))
    deviation = eta * ((1 - after) / (1 - before)) ** 0.5 * (1 - before / after) ** 0.5
    mean = (x - (1 - before) ** 0.5 * noise) * (after / before) ** 0.5
    mean = mean + (1 - after - deviation**2) ** 0.5 * noise
    return _case(name, {"x": x}, {"value": mean + deviation * torch.randn(6, 2) if eta else mean})


def _mmd() -> Iterator[dict]:
    torch.manual_seed(seed_of("mmd"))
    a, b = torch.randn(20, 3), 0.7 * torch.randn(30, 3) + 0.6
    median = torch.cdist(b, b).flatten().sort().values[450].item()
    factors = (0.125, 0.25, 0.5, 1, 2)
    for name, widths in {"mmd": [0.5, 1, 2], "mmd by the median": [f * median for f in factors]}.items():
        one, other, both = (_kernel(x.double(), y.double(), widths) for x, y in ((a, a), (b, b), (a, b)))
        yield _case(name, {"a": a, "b": b}, {"value": (one + other - 2 * both).sqrt()})


def _kernel(x: torch.Tensor, y: torch.Tensor, widths: list) -> torch.Tensor:
    squares = (x[:, None] - y[None]).square().sum(2)
    return torch.stack([(-squares / (2 * w * w)).exp().mean() for w in widths]).mean()


def _case(name: str, inputs: dict, outputs: dict) -> dict:
    return {"name": name, "inputs": all_written(inputs), "outputs": all_written(outputs)}
