// why: sums of logarithms
/** What is left after t = 0 ... T steps, T + 1 numbers; beta[0] is that of the first step. */
double[] alphaBar(double... beta) {
    double[] logs = new double[beta.length + 1];
    for (int t = 0; t < beta.length; t++) {
        logs[t + 1] = logs[t] + Math.log1p(-beta[t]);
    }
    return Arrays.stream(logs).map(Math::exp).toArray();
}
/** The betas of a chain that takes one step from each of the rising stops to the next. */
double[] betas(double[] alphaBar, int... stops) {
    double[] found = new double[stops.length];
    double before = 0;
    for (int i = 0; i < stops.length; i++) {
        double now = Math.log(alphaBar[stops[i]]);
        found[i] = -Math.expm1(now - before);
        before = now;
    }
    return found;
}
