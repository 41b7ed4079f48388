// loses: every stop, some stops
// why: the share that is kept
/** What is left after t = 0 ... T steps, T + 1 numbers; beta[0] is that of the first step. */
double[] alphaBar(double... beta) {
    double[] left = new double[beta.length + 1];
    left[0] = 1;
    for (int t = 1; t < left.length; t++) {
        left[t] = left[t - 1] * (1 - beta[t - 1]);
    }
    return left;
}
/** The betas of a chain that takes one step from each of the rising stops to the next. */
double[] betas(double[] alphaBar, int... stops) {
    return IntStream.range(0, stops.length).mapToDouble(i ->
        alphaBar[stops[i]] / alphaBar[i == 0 ? 0 : stops[i - 1]]).toArray();
}
