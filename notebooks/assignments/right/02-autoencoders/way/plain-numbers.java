// why: plain Java on the decoded numbers
/** The length of the way of the pictures while the code goes straight; from and to are [Z]. */
double travelled(UnaryOperator<NDArray> decode, NDArray from, NDArray to, int steps) {
    double[] all = new double[(steps + 1) * (int) from.size()];
    double[] a = Tensors.doubles(from);
    double[] b = Tensors.doubles(to);
    for (int i = 0; i < all.length; i++) {
        int k = i % a.length;
        all[i] = a[k] + (b[k] - a[k]) * (i / a.length) / steps;
    }
    NDArray pictures = decode.apply(Tensors.of(all, steps + 1, a.length));
    double[] p = Tensors.doubles(pictures);
    int d = p.length / (steps + 1);
    return IntStream.range(0, steps).mapToDouble(i -> Math.sqrt(IntStream.range(0, d)
        .mapToDouble(j -> p[(i + 1) * d + j] - p[i * d + j]).map(v -> v * v).sum())).sum();
}
