// why: number by number in Java
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    int rows = (int) mean.getShape().get(0);
    int size = (int) mean.getShape().get(1);
    double[] slope = Tensors.doubles(g);
    double[] mu = Tensors.doubles(mean);
    double[] v = Tensors.doubles(logVar);
    double[] eps = Tensors.doubles(noise);
    double[] made = new double[2 * rows * size];
    for (int i = 0; i < rows * size; i++) {
        int left = i / size * 2 * size + i % size;
        made[left] = slope[i] + beta * mu[i];
        double throughDraw = slope[i] * eps[i] * Math.exp(v[i] / 2) / 2;
        made[left + size] = throughDraw + beta * Math.expm1(v[i]) / 2;
    }
    return Tensors.of(made, rows, 2L * size);
}
