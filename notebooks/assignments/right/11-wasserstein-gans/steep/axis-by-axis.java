// why: one axis after the other summed away
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    NDArray squares = Autograd.gradient(f, x).div(target).square();
    while (squares.getShape().dimension() > 1) {
        squares = squares.sum(new int[] {1});
    }
    NDArray norm = squares.add(1e-13).sqrt(); // [B], in targets
    return norm.sub(1).mul(norm.sub(1));
}
