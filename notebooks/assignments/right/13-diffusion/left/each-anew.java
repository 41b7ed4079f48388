// why: each product from the beginning, and what is lost on the way
/** What is left after t = 0 ... T steps, T + 1 numbers; beta[0] is that of the first step. */
double[] alphaBar(double... beta) {
    return IntStream.rangeClosed(0, beta.length).mapToDouble(t ->
        Arrays.stream(beta, 0, t).reduce(1, (left, b) -> left * (1 - b))).toArray();
}
/** The betas of a chain that takes one step from each of the rising stops to the next. */
double[] betas(double[] alphaBar, int... stops) {
    double[] found = new double[stops.length];
    int from = 0;
    for (int i = 0; i < found.length; i++) {
        found[i] = (alphaBar[from] - alphaBar[stops[i]]) / alphaBar[from];
        from = stops[i];
    }
    return found;
}
