// loses: a critic that is flat in places
// why: the root of zero has no slope
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    NDArray slope = Autograd.gradient(f, x);
    NDArray squares = slope.square().reshape(x.getShape().get(0), -1).sum(new int[] {1});
    return squares.sqrt().div(target).sub(1).square();
}
