// why: one number for each pair, the mean at the end
/** The discriminator's loss plus gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake, double gamma) {
    NDArray surprise = Activation.softPlus(discriminator.apply(real).neg())
        .add(Activation.softPlus(discriminator.apply(fake))); // [B]
    NDArray slope = Autograd.gradient(discriminator, real)
        .reshape(real.getShape().get(0), -1); // [B, D]
    NDArray length = slope.pow(2).sum(new int[] {1});
    return surprise.add(length.mul(gamma).div(2)).mean();
}
