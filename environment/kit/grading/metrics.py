"""Numbers that the judge computes itself, from what a student published and what only the teacher's notebook did."""

import math
from collections.abc import Callable
from itertools import pairwise

import numpy as np

Arrays = dict[str, np.ndarray]
Metric = Callable[[Arrays, Arrays], float]

CODE = "mean and directions"
WEIGHTS = "the trained weights"
DIGITS = "hidden digits"
NOISE = "hidden noise"


class Unusable(ValueError):
    """What was published cannot be measured, and why, in words that give nothing away."""


def unrebuilt_share(given: Arrays, hidden: Arrays) -> float:
    """The share of the hidden digits' variance that an autoencoder 784-64-8-64-784 leaves; its code is linear."""
    x = hidden[DIGITS]
    w1, b1, w2, b2, w3, b3, w4, b4 = layers(given, 784, 64, 8, 64, 784)
    code = relu(x @ w1.T + b1) @ w2.T + b2
    rebuilt = relu(code @ w3.T + b3) @ w4.T + b4
    return float(np.square(x - rebuilt).sum() / np.square(x - x.mean(axis=0)).sum())


def denoising_gain_db(given: Arrays, hidden: Arrays) -> float:
    """The peak signal-to-noise ratio that a denoiser 784-64-784 adds to the hidden noisy digits, in dB."""
    x, noisy = hidden[DIGITS], hidden[DIGITS] + hidden[NOISE]
    w1, b1, w2, b2 = layers(given, 784, 64, 784)
    cleaned = np.clip(relu(noisy @ w1.T + b1) @ w2.T + b2, 0, 1)
    before = np.square(np.clip(noisy, 0, 1) - x).mean(axis=1)
    after = np.square(cleaned - x).mean(axis=1)
    return float((10 * np.log10(before / after)).mean())


def vae_elbo_nats(given: Arrays, hidden: Arrays) -> float:
    """Minus the evidence lower bound of the hidden bits under a VAE 784-100-10, in nats a digit."""
    x, noise = hidden[DIGITS], hidden[NOISE]  # [N, 784], [L, N, 10]
    w1, b1, w2, b2, w3, b3, w4, b4 = networks(given, (784, 100, 20), (10, 100, 784))
    mean, log_var = np.split(relu(x @ w1.T + b1) @ w2.T + b2, 2, axis=1)
    z = mean + np.exp(log_var / 2) * noise
    logits = relu(z @ w3.T + b3) @ w4.T + b4
    surprise = (np.logaddexp(0, logits) - x * logits).sum(axis=-1)  # [L, N]
    kl = (np.square(mean) + np.exp(log_var) - log_var - 1).sum(axis=1) / 2  # [N]
    return float((surprise + kl).mean())


def linear_code_error_ratio(given: Arrays, hidden: Arrays) -> float:
    """The squared error that a linear code leaves of the hidden digits, over that of the teacher's code."""
    code, best, x = given.get(CODE), hidden[CODE], hidden[DIGITS]
    if code is None:
        raise Unusable("they were not published")
    if code.shape != best.shape:
        raise Unusable("their shape is not that of a mean and the directions that were asked for")
    return _error_left(code, x) / _error_left(best, x)


def _error_left(code: np.ndarray, x: np.ndarray) -> float:
    """What the mean, which is the first row, and the directions below it leave of x."""
    centred, directions = x - code[0], code[1:]
    return float(np.square(centred - centred @ directions.T @ directions).sum())


METRICS: dict[str, Metric] = {
    "linear_code_error_ratio": linear_code_error_ratio,
    "unrebuilt_share": unrebuilt_share,
    "denoising_gain_db": denoising_gain_db,
    "vae_elbo_nats": vae_elbo_nats,
}


def measure(name: str, given: Arrays, hidden: Arrays) -> float:
    """A metric's value; Unusable where it is not a finite number."""
    with np.errstate(all="ignore"):
        value = METRICS[name](given, hidden)
    if not math.isfinite(value):
        raise Unusable("they lead to numbers that are not finite")
    return value


def layers(given: Arrays, *widths: int) -> list[np.ndarray]:
    """Weights [out, in] and biases [out] of linear layers, cut from the one flat array that was published."""
    return networks(given, widths)


def networks(given: Arrays, *several: tuple[int, ...]) -> list[np.ndarray]:
    """The same for several networks, one after the other."""
    flat = given.get(WEIGHTS)
    shapes = [shape for widths in several for n, m in pairwise(widths) for shape in ((m, n), (m,))]
    if flat is None:
        raise Unusable("they were not published")
    if flat.shape != (sum(math.prod(shape) for shape in shapes),):
        raise Unusable("their number is not that of the network")
    if not np.isfinite(flat).all():
        raise Unusable("not all of them are finite")
    pieces = np.split(flat, np.cumsum([math.prod(shape) for shape in shapes])[:-1])
    return [piece.reshape(shape) for piece, shape in zip(pieces, shapes, strict=True)]


def relu(x: np.ndarray) -> np.ndarray:
    """Zero where x is negative."""
    return np.maximum(x, 0)
