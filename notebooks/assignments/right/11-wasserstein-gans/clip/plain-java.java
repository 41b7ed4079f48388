// why: numbers one by one, counted by hand
/** Weights [K] after clipped steps, and the share of them that lies at a bound; [K + 1]. */
NDArray clippedSteps(UnaryOperator<NDArray> gradient, NDArray w, double rate, double c, int steps) {
    NDArray now = w;
    for (int i = 0; i < steps; i++) {
        double[] v = Tensors.doubles(now), g = Tensors.doubles(gradient.apply(now));
        for (int k = 0; k < v.length; k++) {
            v[k] = Math.max(-c, Math.min(c, v[k] - rate * g[k]));
        }
        now = Tensors.of(v);
    }
    double[] made = Arrays.copyOf(Tensors.doubles(now), (int) w.size() + 1);
    long bound = Arrays.stream(Tensors.doubles(now)).filter(v -> Math.abs(v) >= c).count();
    made[made.length - 1] = bound / (double) w.size();
    return Tensors.of(made);
}
