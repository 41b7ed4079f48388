"""Numbers of scikit-learn, scikit-image and SciPy for the measures: clusters, neighbours, ROC, images, medians."""

import numpy as np
import torch
from arrays import seed_of, written
from scipy.ndimage import median_filter
from skimage.metrics import peak_signal_noise_ratio, structural_similarity
from sklearn.cluster import KMeans, SpectralClustering
from sklearn.metrics import normalized_mutual_info_score, roc_auc_score, roc_curve
from sklearn.metrics.cluster import contingency_matrix
from sklearn.mixture import GaussianMixture
from sklearn.neighbors import KNeighborsClassifier


def _text(numbers) -> dict:
    array = np.asarray(numbers)
    exact = torch.from_numpy(np.ascontiguousarray(array))
    return written(exact)


def _case(name: str, inputs: dict, outputs: dict) -> dict:
    return {
        "name": name,
        "inputs": {key: _text(value) for key, value in inputs.items()},
        "outputs": {key: _text(value) for key, value in outputs.items()},
    }


def _random(name: str) -> np.random.Generator:
    return np.random.default_rng(seed_of(name))


def _blobs(random, count: int, dimensions: int, groups: int, apart: float) -> tuple[np.ndarray, np.ndarray]:
    """Points around centres, each group stretched in its own way; float32 and labels."""
    labels = np.arange(count) % groups
    centres = apart * random.standard_normal((groups, dimensions))
    stretch = random.standard_normal((groups, dimensions, dimensions)) / dimensions**0.5
    away = random.standard_normal((count, dimensions))
    points = centres[labels] + np.einsum("nd,nde->ne", away, stretch[labels])
    return points.astype(np.float32), labels


def _information():
    for name, groups, classes in [
        ("information of random labels", 4, 3),
        ("information of labels that agree in part", 5, 5),
    ]:
        random = _random(name)
        truth = random.integers(0, classes, 60)
        found = np.where(random.random(60) < 0.6, truth, random.integers(0, groups, 60))
        table = contingency_matrix(truth, found)
        outputs = {
            "information": [normalized_mutual_info_score(truth, found)],
            "purity": [table.max(axis=0).sum() / table.sum()],
        }
        yield _case(name, {"groups": found, "classes": truth}, outputs)


def _groups():
    name = "groups of k-means"
    points, _ = _blobs(_random(name), 90, 3, 4, 4.0)
    found = KMeans(4, n_init=10, random_state=0).fit_predict(points.astype(np.float64))
    yield _case(name, {"x": points}, {"kMeans": found})

    name = "groups of a Gaussian mixture"
    points, _ = _blobs(_random(name), 160, 2, 3, 2.5)
    floor = 1e-6 * points.astype(np.float64).var(axis=0).mean()
    mixture = GaussianMixture(3, reg_covar=floor, n_init=10, random_state=0).fit(points.astype(np.float64))
    found = mixture.predict(points.astype(np.float64))
    yield _case(name, {"x": points}, {"gaussianMixture": found})

    name = "groups of a graph"
    random = _random(name)
    angles = random.uniform(0, 2 * np.pi, 160)
    radius = np.where(np.arange(160) % 2 == 0, 1.0, 3.0) + 0.1 * random.standard_normal(160)
    rings = np.stack([radius * np.cos(angles), radius * np.sin(angles)], axis=1).astype(np.float32)
    spectral = SpectralClustering(2, affinity="nearest_neighbors", n_neighbors=10, random_state=0)
    yield _case(name, {"x": rings}, {"spectral": spectral.fit_predict(rings.astype(np.float64))})


def _neighbours():
    for k in (1, 4, 5):
        name = f"accuracy of {k} neighbours"
        random = _random(name)
        points, labels = _blobs(random, 140, 3, 5, 0.7)
        classifier = KNeighborsClassifier(k, algorithm="brute").fit(points[:90], labels[:90])
        accuracy = classifier.score(points[90:], labels[90:])
        inputs = {"codes": points[:90], "labels": labels[:90], "testCodes": points[90:], "testLabels": labels[90:]}
        yield _case(name, {**inputs, "k": [k]}, {"accuracy": [accuracy]})


def _curves():
    for name, digits in [("curve of scores", 6), ("curve of scores with ties", 1)]:
        random = _random(name)
        positive = (random.random(70) < 0.3).astype(np.int64)
        scores = np.round(random.standard_normal(70) + 0.8 * positive, digits).astype(np.float32)
        alarms, found, thresholds = roc_curve(positive, scores, drop_intermediate=False)
        outputs = {"falseAlarms": alarms, "found": found, "thresholds": thresholds[1:].astype(np.float64)}
        outputs["area"] = [roc_auc_score(positive, scores)]
        yield _case(name, {"scores": scores, "positive": positive}, outputs)


def _images():
    name = "images beside originals"
    random = _random(name)
    originals = random.random((2, 2, 13, 16)).astype(np.float32)
    originals[1] = np.round(originals[1])
    images = (originals + 0.2 * random.standard_normal(originals.shape)).astype(np.float32)
    first, second = images.astype(np.float64), originals.astype(np.float64)
    similar = [
        structural_similarity(one, other, data_range=1.0, gaussian_weights=True, sigma=1.5, use_sample_covariance=False)
        for one, other in zip(first.reshape(-1, 13, 16), second.reshape(-1, 13, 16), strict=True)
    ]
    noise = [peak_signal_noise_ratio(other, one, data_range=1.0) for one, other in zip(first, second, strict=True)]
    outputs = {"ssim": [np.mean(similar)], "psnr": [np.mean(noise)]}
    yield _case(name, {"images": images, "originals": originals}, outputs)

    for size in (3, 5, 7):
        name = f"medians of {size} pixels"
        pixels = _random(name).random((2, 1, 9, 8)).astype(np.float32)
        medians = median_filter(pixels, size=(1, 1, size, size), mode="nearest")
        yield _case(name, {"images": pixels, "size": [size]}, {"medians": medians})


def cases() -> list[dict]:
    """All cases, one after the other."""
    return [*_information(), *_groups(), *_neighbours(), *_curves(), *_images()]
