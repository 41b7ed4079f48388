"""Metrics: numbers that the judge computes from published weights and hidden data."""

import pytest
from grading_fakes import tensor

np = pytest.importorskip("numpy", reason="numpy is not installed; ./kit grade installs it")

from kit.grading import judge, metrics, rubric, values  # noqa: E402


def read(*parts: dict) -> values.Parts:
    return values.last([{"exercise": "e", "parts": list(parts)}], "e")


def metric_parts(name: str, numbers: np.ndarray, shape: list[int] | None = None) -> dict:
    return {"part": name, **tensor(numbers.ravel().tolist(), shape or list(numbers.shape))}


def test_the_judge_applies_published_weights_to_hidden_digits():
    x = np.random.default_rng(0).random((5, 784))
    hidden = read(metric_parts("hidden digits", x), metric_parts("hidden noise", np.full_like(x, 0.25)))
    mean = np.zeros(102_296)
    mean[-784:] = x.mean(axis=0)  # every weight 0, the last bias the mean: nothing is rebuilt but that
    assert metrics.measure("unrebuilt_share", {"the trained weights": mean}, judge._arrays(hidden)) == pytest.approx(1)
    flat = np.zeros(101_200)
    flat[-784:] = 0.5
    gain = metrics.measure("denoising_gain_db", {"the trained weights": flat}, judge._arrays(hidden))
    noisy = np.square(np.clip(x + 0.25, 0, 1) - x).mean(axis=1)
    assert gain == pytest.approx(np.mean(10 * np.log10(noisy / np.square(0.5 - x).mean(axis=1))))


def test_a_variational_autoencoder_is_measured_in_nats():
    x = (np.random.default_rng(0).random((5, 784)) < 0.3).astype(float)
    noise = np.random.default_rng(1).standard_normal((3, 5, 10))
    encoder = np.zeros(784 * 100 + 100 + 100 * 20), np.repeat([1.0, np.log(4)], 10)  # means 1, variances 4
    first = np.hstack([np.vstack([np.eye(10), -np.eye(10)]).ravel(), np.zeros(80 * 10)]), np.zeros(100)
    second = np.zeros((784, 100))
    second[7, 2], second[7, 12] = 1.0, -1.0  # relu(z) - relu(-z): the third number is the logit of one pixel
    flat = np.concatenate([*encoder, *first, second.ravel(), np.zeros(784)])
    hidden = {"hidden digits": x, "hidden noise": noise}
    nats = metrics.measure("vae_elbo_nats", {"the trained weights": flat}, hidden)
    logit = 1 + 2 * noise[:, :, 2]
    bit = -np.log(1 / (1 + np.exp(np.where(x[:, 7] == 1, -logit, logit))))
    assert nats == pytest.approx(783 * np.log(2) + bit.mean() + 10 * (1 + 4 - np.log(4) - 1) / 2)
    with pytest.raises(metrics.Unusable, match="number"):
        metrics.measure("vae_elbo_nats", {"the trained weights": flat[1:]}, hidden)


def test_a_critic_is_measured_by_its_distance_and_its_slope():
    turn, place = np.linspace(0, 2 * np.pi, 400, endpoint=False), np.array([3.0, 1.0])
    circle = {"hidden points": place + np.stack([np.cos(turn), np.sin(turn)], axis=1), "hidden place": place}
    ahead = {"hidden points": place + np.tile([2.0, 0.0], (9, 1)), "hidden place": place}

    def miss(slope: float, hidden: dict) -> float:  # of a plane that rises to the right: tanh is straight near zero
        first, second, last = np.zeros((32, 2)), np.zeros((32, 32)), np.zeros((1, 32))
        first[0, 0], second[0, 0], last[0, 0] = 1e-4, 1.0, slope * 1e4
        parts = first, np.zeros(32), second, np.zeros(32), last, np.ones(1)
        weights = np.concatenate([part.ravel() for part in parts])
        return metrics.measure("critic_miss", {"the trained weights": weights}, hidden)

    assert miss(1, ahead) == pytest.approx(0, abs=1e-3)
    assert miss(1.3, ahead) == pytest.approx(0.3, abs=1e-3)
    assert miss(-1, ahead) == pytest.approx(2, abs=1e-3)  # the slope is right and the sign of the distance is not
    assert miss(1, circle) == pytest.approx(1, abs=1e-3)  # a plane sees no distance to all sides
    assert miss(3, circle) == pytest.approx(2, abs=1e-3)  # here the slope is further off
    with pytest.raises(metrics.Unusable, match="number"):
        metrics.measure("critic_miss", {"the trained weights": np.zeros(1184)}, ahead)


def test_a_generator_is_measured_by_how_far_its_points_must_be_moved():
    noise = np.random.default_rng(0).standard_normal((50, 2))
    first = np.vstack([np.eye(2), -np.eye(2), np.zeros((28, 2))])
    last = np.hstack([2 * np.eye(2), -2 * np.eye(2), np.zeros((2, 28))])  # 2 relu(z) - 2 relu(-z)
    flat = np.concatenate([first.ravel(), np.zeros(32), np.eye(32).ravel(), np.zeros(32), last.ravel(), np.zeros(2)])

    def distance(real: np.ndarray, weights: np.ndarray = flat) -> float:
        hidden = {"hidden points": real, "hidden noise": noise}
        return metrics.measure("made_points_distance", {"the trained weights": weights}, hidden)

    assert distance(2 * noise[::-1]) == pytest.approx(0, abs=1e-12)
    assert distance(2 * noise + [3, 0]) == pytest.approx(3 * np.abs(np.cos(np.arange(16) * np.pi / 16)).mean())
    assert distance(4 * noise) == pytest.approx(distance(0 * noise))  # either way by as much as the points themselves
    with pytest.raises(metrics.Unusable, match="number"):
        distance(noise, flat[1:])


def test_a_linear_code_is_measured_beside_the_teachers():
    x = np.random.default_rng(0).random((20, 6)) * [9, 5, 1, 1, 1, 1]
    best = np.vstack([x.mean(axis=0), np.linalg.svd(x - x.mean(axis=0))[2][:2]])
    hidden = {"hidden digits": x, "mean and directions": best}

    def ratio(code: np.ndarray) -> float:
        return metrics.measure("linear_code_error_ratio", {"mean and directions": code}, hidden)

    turned = np.vstack([best[0], -best[2], best[1]])
    assert ratio(turned) == pytest.approx(1)
    assert ratio(np.vstack([best[0], np.eye(6)[4:]])) > 2
    with pytest.raises(metrics.Unusable, match="shape"):
        ratio(np.vstack([best[0], np.eye(6)]))


@pytest.mark.parametrize(
    "given",
    [
        [],
        [metric_parts("the trained weights", np.zeros(3))],
        [metric_parts("the trained weights", np.zeros(102_296), [102_296, 1])],
        [metric_parts("the trained weights", np.full(102_296, np.nan))],
        [metric_parts("the trained weights", np.full(102_296, 1e300))],
        [{"part": "the trained weights", "kind": "text", "value": "1"}],
        [{"part": "the trained weights", "kind": "error", "value": "EngineException: 0.123"}],
        [metric_parts("hidden digits", np.zeros((5, 784)))],
    ],
)
def test_unusable_weights_lose_without_stopping_the_judge(given):
    one = rubric.Part("p", 2, "metric", "too large", metric="unrebuilt_share", bound=0.5)
    hidden = read(metric_parts("hidden digits", np.random.default_rng(0).random((5, 784))))
    verdict = judge.verdict(one, read(*given), hidden)
    assert verdict.points == 0
    assert verdict.why and "0.123" not in verdict.why
