"""Golden numbers of distributions by torch.distributions, in double precision from float32 inputs."""

from collections.abc import Iterator

import torch
from arrays import all_written, seed_of
from torch import distributions as d
from torch.distributions import kl_divergence

EXAMPLES, SIZE = 4, 5


def cases() -> Iterator[dict]:
    """Every case: the inputs by name and what must come out."""
    yield _gaussian()
    yield _images()
    yield _full_gaussian()
    yield _bernoulli()
    yield _categorical()
    yield _mixture()


def _drawn(name: str, **shapes: tuple) -> dict[str, torch.Tensor]:
    torch.manual_seed(seed_of(name))
    return {key: torch.randn(shape) for key, shape in shapes.items()}


def _case(name: str, inputs: dict, **outputs: torch.Tensor) -> dict:
    return {"name": name, "inputs": all_written(inputs), "outputs": all_written(outputs)}


def _doubles(inputs: dict) -> list[torch.Tensor]:
    return [array.double() for array in inputs.values()]


def _independent(mean: torch.Tensor, log_var: torch.Tensor) -> d.Independent:
    return d.Independent(d.Normal(mean, (log_var / 2).exp()), mean.dim() - 1)


def _gaussian() -> dict:
    name, each = "Gaussian", (EXAMPLES, SIZE)
    inputs = _drawn(name, mean=each, logVar=each, otherMean=each, otherLogVar=each, x=each, several=(3, *each))
    inputs["probability"] = d.Normal(0, 1).cdf(inputs["x"])
    mean, log_var, other_mean, other_log_var, x, several, probability = _doubles(inputs)
    p, q = _independent(mean, log_var), _independent(other_mean, other_log_var)
    standard = _independent(torch.zeros_like(mean), torch.zeros_like(mean))
    return _case(
        name,
        inputs,
        logProb=p.log_prob(x),
        logProbOfSeveral=p.log_prob(several),
        entropy=p.entropy(),
        kl=kl_divergence(p, q),
        klToStandardNormal=kl_divergence(p, standard),
        quantile=p.base_dist.icdf(probability),
    )


def _images() -> dict:
    name, each = "Gaussian of images", (2, 1, 3, 2)
    inputs = _drawn(name, mean=each, logVar=each, otherMean=each, otherLogVar=each, x=each)
    mean, log_var, other_mean, other_log_var, x = _doubles(inputs)
    p, q = _independent(mean, log_var), _independent(other_mean, other_log_var)
    return _case(name, inputs, logProb=p.log_prob(x), entropy=p.entropy(), kl=kl_divergence(p, q))


def _full_gaussian() -> dict:
    name = "FullGaussian"
    square = (SIZE, SIZE)
    inputs = _drawn(name, mean=(SIZE,), a=square, otherMean=(SIZE,), b=square, x=(EXAMPLES, SIZE))
    for root, covariance in (("a", "covariance"), ("b", "otherCovariance")):
        matrix = inputs.pop(root).double()
        inputs[covariance] = (matrix @ matrix.T / SIZE + 0.2 * torch.eye(SIZE)).float()
    p = d.MultivariateNormal(inputs["mean"].double(), inputs["covariance"].double())
    q = d.MultivariateNormal(inputs["otherMean"].double(), inputs["otherCovariance"].double())
    return _case(name, inputs, logProb=p.log_prob(inputs["x"].double()), entropy=p.entropy(), kl=kl_divergence(p, q))


def _bernoulli() -> dict:
    name, each = "Bernoulli", (EXAMPLES, SIZE)
    inputs = _drawn(name, logits=each, otherLogits=each, x=each, several=(3, *each))
    inputs["logits"] *= 3
    inputs["x"] = (inputs["x"] > 0).float()
    inputs["several"] *= 3
    logits, other, x, several = _doubles(inputs)
    p, q = (d.Independent(d.Bernoulli(logits=numbers), 1) for numbers in (logits, other))
    of_several = d.Independent(d.Bernoulli(logits=several), 1).log_prob(x)
    outputs = {"logProb": p.log_prob(x), "logProbBySeveral": of_several, "entropy": p.entropy()}
    return _case(name, inputs, **outputs, kl=kl_divergence(p, q), probability=p.mean)


def _categorical() -> dict:
    name, each = "Categorical", (EXAMPLES, SIZE)
    inputs = _drawn(name, logits=each, otherLogits=each)
    logits, other = _doubles(inputs)
    inputs["labels"] = torch.tensor([4, 0, 2, 2])
    p, q = d.Categorical(logits=logits), d.Categorical(logits=other)
    outputs = {"logProb": p.log_prob(inputs["labels"]), "entropy": p.entropy(), "kl": kl_divergence(p, q)}
    return _case(name, inputs, **outputs, probability=p.probs)


def _mixture() -> dict:
    name, each = "Mixture", (3, 2)
    inputs = _drawn(name, logWeights=(3,), mean=each, logVar=each, x=(EXAMPLES, 2))
    log_weights, mean, log_var, x = _doubles(inputs)
    components = _independent(mean, log_var)
    mixture = d.MixtureSameFamily(d.Categorical(logits=log_weights), components)
    joint = components.log_prob(x[:, None]) + log_weights.log_softmax(0)
    return _case(name, inputs, logProb=mixture.log_prob(x), responsibilities=joint.softmax(1))
