// why: two walks, one a step ahead of the other
/** The length of the way of the pictures while the code goes straight; from and to are [Z]. */
double travelled(UnaryOperator<NDArray> decode, NDArray from, NDArray to, int steps) {
    NDArray t = Tensors.range(0, steps - 1, steps).div(steps).reshape(steps, 1); // [steps, 1]
    NDArray line = to.sub(from);
    NDArray here = decode.apply(t.mul(line).add(from));
    NDArray next = decode.apply(t.add(1.0 / steps).mul(line).add(from));
    return Arrays.stream(Tensors.doubles(next.sub(here).pow(2).sum(new int[] {1}).sqrt())).sum();
}
