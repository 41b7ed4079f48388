// why: each step as a mean of the point and its denoised version
/** Gradient ascent on the log density of noisy data, with the score of a denoiser; [B, D]. */
NDArray uphill(UnaryOperator<NDArray> r, NDArray x, double sigma, double rate, int steps) {
    double part = rate / (sigma * sigma);
    NDArray here = x;
    for (int left = steps; left > 0; left--) {
        here = here.mul(1 - part).add(r.apply(here).mul(part));
    }
    return here;
}
