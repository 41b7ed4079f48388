// why: number by number in Java
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    double[] logits = Tensors.doubles(a);
    int n = logits.length;
    double[] rows = new double[3 * n];
    for (int i = 0; i < n; i++) {
        double e = Math.exp(-Math.abs(logits[i]));
        double high = 1 / (1 + e), low = e / (1 + e);
        rows[i] = logits[i] > 0 ? -high : -low;
        rows[n + i] = logits[i] > 0 ? -low : -high;
        rows[2 * n + i] = -logits[i];
    }
    return Tensors.of(rows, 3, n);
}
