// loses: ten steps, steps as long as the correction
// why: all steps use the score of the start
/** Gradient ascent on the log density of noisy data, with the score of a denoiser; [B, D]. */
NDArray uphill(UnaryOperator<NDArray> r, NDArray x, double sigma, double rate, int steps) {
    NDArray score = r.apply(x).sub(x).div(sigma * sigma);
    return x.add(score.mul(rate * steps));
}
