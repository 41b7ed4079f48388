// why: each number's place by counting, and a triangular matrix
/** W1 of each pair of samples; both [B, N], gives [B]. */
NDArray betweenSamples(NDArray a, NDArray b) {
    NDArray sorted = b.sort(1); // [B, N]
    NDList found = new NDList();
    for (long i = 0; i < a.getShape().get(0); i++) {
        NDArray order = a.get(i).argSort(0); // [N], int64
        NDArray moved = Ops.rows(a.get(i), order).sub(sorted.get(i));
        found.add(moved.square().sqrt().sum().div(order.size()));
    }
    return NDArrays.stack(found);
}
/** W1 of each pair of histograms over bins of one width; both [B, K], gives [B]. */
NDArray betweenHistograms(NDArray p, NDArray q, double width) {
    int bins = (int) p.getShape().get(1);
    double[] upper = new double[bins * bins];
    for (int i = 0; i < bins; i++) {
        Arrays.fill(upper, i * bins + i, (i + 1) * bins, width);
    }
    return p.sub(q).matMul(Tensors.of(upper, bins, bins)).abs().sum(new int[] {1});
}
