// loses: points in the plane, pictures, slope by the discriminator's weights
// why: the squared distance of the length from one
/** The discriminator's loss plus gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake, double gamma) {
    NDArray asReal = Activation.softPlus(discriminator.apply(real).neg()).mean();
    NDArray asFake = Activation.softPlus(discriminator.apply(fake)).mean();
    NDArray slopes = Autograd.gradient(discriminator, real);
    long batch = real.getShape().get(0);

    NDArray lengths = slopes.reshape(batch, -1).square().sum(new int[] {1}).sqrt();
    NDArray penalty = lengths.sub(1).square().mean();
    return asReal.add(asFake).add(penalty.mul(gamma / 2));
}
