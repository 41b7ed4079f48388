// loses: one step, ten steps, steps as long as the correction
// why: adds the denoised point instead of the correction
/** Gradient ascent on the log density of noisy data, with the score of a denoiser; [B, D]. */
NDArray uphill(UnaryOperator<NDArray> r, NDArray x, double sigma, double rate, int steps) {
    NDArray here = x;
    for (int i = 0; i < steps; i++) {
        here = here.add(r.apply(here).div(sigma * sigma).mul(rate));
    }
    return here;
}
