// why: the squared cosine by the double angle; only the last step is held
/** alpha-bar of the cosine schedule at t = 0 ... T with betas of at most 0.999, T + 1 numbers. */
double[] cosine(int steps) {
    double begin = 1 + Math.cos(Math.PI * 0.008 / 1.008);
    double[] left = IntStream.rangeClosed(0, steps).mapToDouble(t ->
        (1 + Math.cos(Math.PI * (t / (double) steps + 0.008) / 1.008)) / begin).toArray();
    left[steps] = Math.max(left[steps], left[steps - 1] / 1000);
    return left;
}
/** The logarithm of the signal-to-noise ratio at t = 1 ... T, T numbers. */
double[] logSnr(double[] alphaBar) {
    double[] found = new double[alphaBar.length - 1];
    for (int t = 1; t < alphaBar.length; t++) {
        found[t - 1] = -Math.log(1 / alphaBar[t] - 1);
    }
    return found;
}
