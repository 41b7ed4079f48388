// why: a stream of points
/** Gradient ascent on the log density of noisy data, with the score of a denoiser; [B, D]. */
NDArray uphill(UnaryOperator<NDArray> r, NDArray x, double sigma, double rate, int steps) {
    UnaryOperator<NDArray> score = v -> v.sub(r.apply(v)).div(-sigma * sigma);
    return Stream.iterate(x, v -> v.add(score.apply(v).mul(rate))).skip(steps).findFirst().get();
}
