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
POINTS = "hidden points"
PLACE = "hidden place"


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


def critic_miss(given: Arrays, hidden: Arrays) -> float:
    """The larger miss of a critic 2-32-32-1, as a share of the mean distance of points from a place, or of slope 1."""
    real, place = hidden[POINTS], hidden[PLACE]  # [N, 2], [2]
    w1, b1, w2, b2, w3, b3 = layers(given, 2, 32, 32, 1)
    share = np.linspace(0, 1, len(real))[:, None]
    x = np.stack([real, np.broadcast_to(place, real.shape), share * real + (1 - share) * place])  # [3, N, 2]
    first = np.tanh(x @ w1.T + b1)
    second = np.tanh(first @ w2.T + b2)
    high, low, _ = (second @ w3.T + b3).mean(axis=(1, 2))
    slopes = (((1 - second**2) * w3) @ w2 * (1 - first**2)) @ w1  # [3, N, 2]
    steepness = np.linalg.norm(slopes[2], axis=1).mean()
    exact = np.linalg.norm(real - place, axis=1).mean()
    return float(max(abs((high - low) / exact - 1), abs(steepness - 1)))


def made_points_distance(given: Arrays, hidden: Arrays) -> float:
    """How far a generator 2-32-32-2's points must be moved to be the hidden ones, in the mean over 16 directions."""
    real, noise = hidden[POINTS], hidden[NOISE]  # [N, 2] both
    w1, b1, w2, b2, w3, b3 = layers(given, 2, 32, 32, 2)
    made = relu(relu(noise @ w1.T + b1) @ w2.T + b2) @ w3.T + b3
    angles = np.arange(16) * np.pi / 16
    ways = np.stack([np.cos(angles), np.sin(angles)])  # [2, 16]
    return float(np.abs(np.sort(made @ ways, axis=0) - np.sort(real @ ways, axis=0)).mean())


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
    "made_points_distance": made_points_distance,
    "critic_miss": critic_miss,
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
