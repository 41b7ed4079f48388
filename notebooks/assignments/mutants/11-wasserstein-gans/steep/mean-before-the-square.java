// loses: pictures of two channels, another slope than one, slope by the critic's weights, a critic that is flat in places
// why: the mean steepness is compared, not that of each example
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    NDArray slope = Autograd.gradient(f, x);
    NDArray squares = slope.square().reshape(x.getShape().get(0), -1).sum(new int[] {1});
    NDArray mean = squares.add(1e-12).sqrt().mean().div(target); // []
    return squares.zerosLike().add(mean.sub(1).square());
}
