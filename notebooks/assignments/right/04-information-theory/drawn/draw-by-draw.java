// why: one draw at a time
/** Estimate and standard error, [2], of KL(q || p); noise [N, D], mean and deviation [D]. */
NDArray drawnKl(NDArray noise, NDArray mean, NDArray deviation, UnaryOperator<NDArray> logP) {
    int n = (int) noise.getShape().get(0);
    NDArray half = deviation.log().add(Math.log(2 * Math.PI) / 2).sum().reshape(1);
    NDArray sum = Tensors.zeros(1);
    NDArray[] d = new NDArray[n];
    for (int i = 0; i < n; i++) {
        NDArray e = noise.get(i + ":" + (i + 1)); // [1, D]
        NDArray logQ = e.square().sum(new int[] {1}).div(-2).sub(half);
        d[i] = logQ.sub(logP.apply(e.mul(deviation).add(mean))); // [1]
        sum = sum.add(d[i]);
    }
    NDArray middle = sum.div(n);
    NDArray squares = Tensors.zeros(1);
    for (NDArray one : d) {
        squares = squares.add(one.sub(middle).square());
    }
    return middle.concat(squares.div((n - 1.0) * n).sqrt());
}
