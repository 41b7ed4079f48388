"""Golden numbers of single operations: value, gradients by every input, and gradients of a gradient penalty."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import torch
import torch.nn.functional as F
from arrays import all_written, seed_of, weighed, written


class Case(NamedTuple):
    """An operation and the shapes of its inputs, which are normal draws unless `prepare` changes them."""

    name: str
    operation: Callable
    shapes: dict
    prepare: Callable = dict
    differentiable: bool = True


def _eigh(x: torch.Tensor) -> tuple:
    return torch.linalg.eigh(x + x.T)


def _lower(x: torch.Tensor) -> torch.Tensor:
    return x.tril() + 4 * torch.eye(x.shape[0])


def _solve(factor: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.linalg.solve_triangular(factor, y, upper=False)


def _with_probabilities(inputs: dict) -> dict:
    return {**inputs, "target": inputs["target"].sigmoid()}


def _dropped(x: torch.Tensor) -> torch.Tensor:
    torch.manual_seed(5)
    return F.dropout(x, 0.4)


def _conv_case(name: str, operation: Callable, weight: tuple, **settings: int) -> Case:
    channels = weight[1] if operation is F.conv_transpose2d else weight[0]
    shapes = {"x": (2, 3, 5, 6), "weight": weight, "bias": (channels,)}
    return Case(name, lambda x, weight, bias: operation(x, weight, bias, **settings), shapes)


NORM = {"x": (3, 4, 2, 3), "gamma": (4,), "beta": (4,)}
MEAN, VARIANCE = torch.tensor([0.5, -1, 0, 2]), torch.tensor([1, 2, 0.5, 4])
CASES = [
    Case("linear", F.linear, {"x": (4, 5), "weight": (3, 5), "bias": (3,)}),
    Case("linear over the last of three axes", F.linear, {"x": (2, 4, 5), "weight": (3, 5), "bias": (3,)}),
    _conv_case("conv2d", F.conv2d, (4, 3, 3, 3), padding=1),
    _conv_case("conv2d with stride 2", F.conv2d, (2, 3, 4, 4), stride=2, padding=1),
    _conv_case("convTranspose2d", F.conv_transpose2d, (3, 2, 4, 4), stride=2, padding=1),
    _conv_case("convTranspose2d with output padding", F.conv_transpose2d, (3, 2, 3, 3), stride=2, output_padding=1),
    Case("groupNorm", lambda x, gamma, beta: F.group_norm(x, 2, gamma, beta, 1e-5), NORM),
    Case("instanceNorm", lambda x, gamma, beta: F.instance_norm(x, weight=gamma, bias=beta, eps=1e-5), NORM),
    Case(
        "layerNorm",
        lambda x, gamma, beta: F.layer_norm(x, gamma.shape, gamma, beta, 1e-5),
        {"x": (3, 4, 5), "gamma": (4, 5), "beta": (4, 5)},
    ),
    Case(
        "batchNorm in training",
        lambda x, gamma, beta: F.batch_norm(x, torch.zeros(4), torch.ones(4), gamma, beta, True, 0.1, 1e-5),
        NORM,
    ),
    Case(
        "batchNorm in evaluation",
        lambda x, gamma, beta: F.batch_norm(x, MEAN, VARIANCE, gamma, beta, False, 0.1, 1e-5),
        NORM,
    ),
    Case("dropout", _dropped, {"x": (6, 7)}),
    Case("gelu", F.gelu, {"x": (4, 6)}),
    Case("silu", F.silu, {"x": (4, 6)}),
    Case("maxPool", lambda x: F.max_pool2d(x, 2), {"x": (2, 3, 4, 7)}),
    Case("averagePool", lambda x: F.avg_pool2d(x, 2), {"x": (2, 3, 4, 7)}),
    Case("upsample", lambda x: F.interpolate(x, scale_factor=2, mode="nearest"), {"x": (2, 3, 2, 3)}),
    Case("einsum of two matrices", lambda x, y: torch.einsum("bi,ij->bj", x, y), {"x": (4, 3), "y": (3, 5)}),
    Case(
        "einsum of three arrays",
        lambda x, y, z: torch.einsum("bhq,bhk,hd->bqkd", x, y, z),
        {"x": (2, 3, 4), "y": (2, 3, 2), "z": (3, 2)},
    ),
    Case(
        "binaryCrossEntropy",
        lambda x, target: F.binary_cross_entropy_with_logits(x, target, reduction="none"),
        {"x": (4, 6), "target": (4, 6)},
        _with_probabilities,
    ),
    Case("logSumExp over the first axis", lambda x: torch.logsumexp(x, 0), {"x": (4, 6)}),
    Case("logSumExp over the last axis", lambda x: torch.logsumexp(x, -1), {"x": (4, 6)}),
    Case("rows", lambda x: x.index_select(0, torch.tensor([2, 0, 2])), {"x": (4, 3)}),
    Case("assign", lambda x, y: y.clone(), {"x": (2, 3), "y": (2, 3)}, differentiable=False),
    Case("blend", lambda x, y: x.lerp(y, 0.3), {"x": (2, 3), "y": (2, 3)}, differentiable=False),
    # Signs of vectors depend on the machine's LAPACK; their squares do not.
    Case("eigh, squared values", lambda x: _eigh(x)[0].square(), {"x": (5, 5)}),
    Case("eigh, squared vectors", lambda x: _eigh(x)[1].square(), {"x": (4, 4)}),
    Case("svd, squared values", lambda x: torch.linalg.svdvals(x).square(), {"x": (6, 4)}),
    Case("svd, squared left vectors", lambda x: torch.linalg.svd(x, False)[0].square(), {"x": (5, 3)}),
    Case("svd, squared right vectors", lambda x: torch.linalg.svd(x, False)[2].square(), {"x": (5, 3)}),
    Case("qr, squared Q", lambda x: torch.linalg.qr(x)[0].square(), {"x": (5, 3)}),
    Case("qr, squared R", lambda x: torch.linalg.qr(x)[1].square(), {"x": (5, 3)}),
    Case("cholesky", lambda x: torch.linalg.cholesky(x @ x.T + 4 * torch.eye(4)), {"x": (4, 4)}),
    Case("solveLower", lambda x, y: _solve(_lower(x), y), {"x": (4, 4), "y": (4, 3)}),
    Case("triangle, squared", lambda x: torch.linalg.qr(x, "r")[1].square(), {"x": (5, 3)}, differentiable=False),
]


def cases() -> Iterator[dict]:
    """Every case as the Java test reads it."""
    for case in CASES:
        yield _golden(case)


def _golden(case: Case) -> dict:
    torch.manual_seed(seed_of(case.name))
    inputs = case.prepare({name: torch.randn(shape) for name, shape in case.shapes.items()})
    leaves = {name: array.clone().requires_grad_(case.differentiable) for name, array in inputs.items()}
    value = case.operation(*leaves.values())
    golden = {"name": case.name, "inputs": all_written(inputs), "value": written(value)}
    if not case.differentiable:
        return {**golden, "gradients": {}, "second": {}}
    first = torch.autograd.grad(weighed(value), list(leaves.values()), create_graph=True)
    gradients = dict(zip(leaves, first, strict=True))
    return {**golden, "gradients": all_written(gradients), "second": all_written(_second(gradients["x"], leaves))}


def _second(slope: torch.Tensor, leaves: dict) -> dict:
    """Gradients of |d(weighed value)/dx|^2 by every input that it depends on."""
    if not slope.requires_grad:
        return {}
    found = torch.autograd.grad(slope.square().sum(), list(leaves.values()), allow_unused=True)
    return {name: gradient for name, gradient in zip(leaves, found, strict=True) if gradient is not None}
