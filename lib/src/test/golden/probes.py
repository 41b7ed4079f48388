"""Golden numbers of the linear probe: the minimum of regularised logistic regression, found in double precision."""

from collections.abc import Iterator

import torch
from arrays import written
from torch.nn.functional import cross_entropy

EXAMPLES, WIDTH, CLASSES = 80, 6, 4
CASES = [(1, 0.1), (1, 0.001), (2, 0.01)]


def cases() -> Iterator[dict]:
    """Features and labels come from the seed alone: randn, then the largest of CLASSES noisy features."""
    for seed, decay in CASES:
        torch.manual_seed(seed)
        features = torch.randn(EXAMPLES, WIDTH)
        labels = (features[:, :CLASSES] + torch.randn(EXAMPLES, CLASSES)).argmax(1)
        weight, bias, loss = _minimum(features.double(), labels, decay)
        yield {
            "name": f"seed {seed}, decay {decay}",
            "seed": seed,
            "decay": decay,
            "loss": loss,
            "weight": written(weight),
            "bias": written(bias - bias.mean()),
        }


def _minimum(features: torch.Tensor, labels: torch.Tensor, decay: float) -> tuple:
    weight = torch.zeros(CLASSES, WIDTH, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(CLASSES, dtype=torch.float64, requires_grad=True)
    solver = torch.optim.LBFGS(
        [weight, bias], max_iter=1000, tolerance_grad=1e-12, tolerance_change=1e-16, line_search_fn="strong_wolfe"
    )

    def loss() -> torch.Tensor:
        return cross_entropy(features @ weight.T + bias, labels) + decay / 2 * weight.square().sum()

    def closure() -> torch.Tensor:
        solver.zero_grad()
        value = loss()
        value.backward()
        return value

    solver.step(closure)
    return weight, bias, loss().item()
