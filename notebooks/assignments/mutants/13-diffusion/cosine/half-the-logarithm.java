// loses: the signal-to-noise ratio
// why: the ratio of the deviations
/** alpha-bar of the cosine schedule at t = 0 ... T with betas of at most 0.999, T + 1 numbers. */
double[] cosine(int steps) {
    double[] left = new double[steps + 1];
    left[0] = 1;
    DoubleUnaryOperator f = t -> Math.pow(Math.cos((t / steps + 0.008) / 1.008 * Math.PI / 2), 2);
    for (int t = 1; t <= steps; t++) {
        left[t] = left[t - 1] * Math.max(f.applyAsDouble(t) / f.applyAsDouble(t - 1), 0.001);
    }
    return left;
}
/** The logarithm of the signal-to-noise ratio at t = 1 ... T, T numbers. */
double[] logSnr(double[] alphaBar) {
    return Arrays.stream(alphaBar).skip(1).map(left -> Math.log(left / (1 - left)) / 2).toArray();
}
