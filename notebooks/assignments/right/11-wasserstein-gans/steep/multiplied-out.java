// why: the square multiplied out
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    long examples = x.getShape().get(0);
    NDArray slope = Autograd.gradient(f, x).reshape(examples, -1); // [B, D]
    NDArray squares = slope.mul(slope).sum(new int[] {1}).add(1e-12);
    NDArray norm = squares.pow(0.5);
    return squares.div(target * target).sub(norm.mul(2 / target)).add(1);
}
