// why: one step and then the rest of the walk
/** Gradient ascent on the log density of noisy data, with the score of a denoiser; [B, D]. */
NDArray uphill(UnaryOperator<NDArray> r, NDArray x, double sigma, double rate, int steps) {
    if (steps == 0) {
        return x;
    }
    NDArray correction = r.apply(x).sub(x);
    NDArray next = x.add(correction.mul(rate).div(Math.pow(sigma, 2)));
    return uphill(r, next, sigma, rate, steps - 1);
}
