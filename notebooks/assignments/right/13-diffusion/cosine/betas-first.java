// why: a list of betas, then their product
/** alpha-bar of the cosine schedule at t = 0 ... T with betas of at most 0.999, T + 1 numbers. */
double[] cosine(int steps) {
    double[] table = new double[steps + 1];
    for (int t = 0; t <= steps; t++) {
        double angle = ((double) t / steps + 0.008) / 1.008 * Math.PI / 2;
        table[t] = Math.cos(angle) * Math.cos(angle);
    }
    double[] betas = IntStream.rangeClosed(1, steps)
        .mapToDouble(t -> Math.min(0.999, 1 - table[t] / table[t - 1])).toArray();
    double[] left = new double[steps + 1];
    double now = left[0] = 1;
    for (int t = 1; t <= steps; t++) {
        left[t] = now *= 1 - betas[t - 1];
    }
    return left;
}
/** The logarithm of the signal-to-noise ratio at t = 1 ... T, T numbers. */
double[] logSnr(double[] alphaBar) {
    return IntStream.range(1, alphaBar.length)
        .mapToDouble(t -> Math.log(alphaBar[t]) - Math.log1p(-alphaBar[t])).toArray();
}
