// loses: pictures of two channels, another slope than one, slope by the critic's weights
// why: a norm for each pixel, over its channels
/** What it costs each example that its steepness is not the target; f [B, ...] to [B]. */
NDArray steepness(UnaryOperator<NDArray> f, NDArray x, double target) {
    NDArray slope = Autograd.gradient(f, x);
    NDArray norms = slope.square().sum(new int[] {1}).add(1e-12).sqrt(); // [B, H, W]
    NDArray each = norms.div(target).sub(1).square();
    return each.reshape(x.getShape().get(0), -1).mean(new int[] {1});
}
