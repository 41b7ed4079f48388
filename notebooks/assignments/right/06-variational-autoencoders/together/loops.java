// why: element by element in Java
/** The covariance matrix [Z, Z] of all codes together; mean and logVar are [N, Z]. */
NDArray together(NDArray mean, NDArray logVar) {
    int n = (int) mean.getShape().get(0);
    int d = (int) mean.getShape().get(1);
    double[] mu = Tensors.doubles(mean);
    double[] v = Tensors.doubles(logVar);
    double[] centre = new double[d];
    for (int i = 0; i < n * d; i++) {
        centre[i % d] += mu[i] / n;
    }
    double[] made = new double[d * d];
    for (int i = 0; i < n * d; i++) {
        int j = i % d;
        made[j * d + j] += Math.exp(v[i]) / n;
        for (int k = 0; k < d; k++) {
            made[j * d + k] += (mu[i] - centre[j]) * (mu[i - j + k] - centre[k]) / n;
        }
    }
    return Tensors.of(made, d, d);
}
