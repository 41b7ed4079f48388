// why: three loops in plain Java
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    int n = (int) means.getShape().get(0);
    int d = (int) means.getShape().get(1);
    double[] w = Tensors.doubles(weights), m = Tensors.doubles(means);
    double[] s = Tensors.doubles(deviations);
    double[] found = new double[d + d * d];
    for (int k = 0; k < n * d; k++) {
        found[k % d] += w[k / d] * m[k];
    }
    for (int k = 0; k < n; k++) {
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double within = i == j ? s[k * d + i] * s[k * d + i] : 0;
                double apart = (m[k * d + i] - found[i]) * (m[k * d + j] - found[j]);
                found[d + i * d + j] += w[k] * (within + apart);
            }
        }
    }
    return Tensors.of(found, d + 1, d);
}
