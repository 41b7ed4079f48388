// why: the sine of the way to the end, and the inverse of the sigmoid
/** alpha-bar of the cosine schedule at t = 0 ... T with betas of at most 0.999, T + 1 numbers. */
double[] cosine(int steps) {
    double[] left = new double[steps + 1];
    double all = Math.sin(Math.PI / 2 / 1.008);
    for (int t = 0; t < steps; t++) {
        double part = Math.sin((1 - (double) t / steps) * Math.PI / 2 / 1.008) / all;
        left[t] = part * part;
    }
    left[steps] = (1 - 0.999) * left[steps - 1];
    return left;
}
/** The logarithm of the signal-to-noise ratio at t = 1 ... T, T numbers. */
double[] logSnr(double[] alphaBar) {
    double[] later = Arrays.copyOfRange(alphaBar, 1, alphaBar.length);
    return Arrays.stream(later).map(p -> Math.log(p) - Math.log(1 - p)).toArray();
}
