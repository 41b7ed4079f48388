// why: element by element in Java
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    int n = (int) x.getShape().get(0);
    int d = (int) x.getShape().get(1);
    double[] values = Tensors.doubles(x);
    for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i * d + j];
        }
        for (int i = 0; i < n; i++) {
            values[i * d + j] -= sum / n;
        }
    }
    return Tensors.of(values, n, d);
}
