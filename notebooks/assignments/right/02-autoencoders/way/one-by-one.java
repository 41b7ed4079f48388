// why: one picture at a time
/** The length of the way of the pictures while the code goes straight; from and to are [Z]. */
double travelled(UnaryOperator<NDArray> decode, NDArray from, NDArray to, int steps) {
    double sum = 0;
    NDArray before = decode.apply(from.reshape(1, -1));
    for (int i = 1; i <= steps; i++) {
        double t = (double) i / steps;
        NDArray now = decode.apply(from.mul(1 - t).add(to.mul(t)).reshape(1, -1));
        sum += Math.sqrt(now.sub(before).square().sum().getFloat());
        before = now;
    }
    return sum;
}
