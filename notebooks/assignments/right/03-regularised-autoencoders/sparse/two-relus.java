// why: the soft threshold as a difference of two ReLUs
/** The code [B, H] of x [B, D] after some steps of iterated soft thresholding from zero. */
NDArray sparseCode(NDArray x, NDArray features, double lambda, double rate, int steps) {
    NDArray h = x.matMul(features.transpose()).mul(0);
    for (int i = 0; i < steps; i++) {
        NDArray error = x.sub(h.matMul(features));
        NDArray moved = h.add(error.matMul(features.transpose()).mul(2 * rate));
        NDArray above = moved.sub(rate * lambda).maximum(0);
        NDArray below = moved.neg().sub(rate * lambda).maximum(0);
        h = above.sub(below);
    }
    return h;
}
