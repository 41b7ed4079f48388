// why: one example after the other
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray mean = x.mean(new int[] {0}, true); // [1, D]
    NDArray sum = Tensors.zeros(x.getShape().get(1), x.getShape().get(1));
    long n = x.getShape().get(0);
    for (int i = 0; i < n; i++) {
        NDArray row = x.get(i + ":" + (i + 1)).sub(mean); // [1, D]
        sum = sum.add(row.transpose().matMul(row));
    }
    return sum.div(n - 1);
}
