// loses: another slope than one, slope by the critic's weights, a critic that is flat in places
// why: the distance from the target, not its share of it
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    NDArray slope = Autograd.gradient(f, x);
    NDArray squares = slope.square().reshape(x.getShape().get(0), -1).sum(new int[] {1});
    return squares.add(1e-12).sqrt().sub(target).square();
}
