// loses: slope by the discriminator's weights
// why: the penalty is a constant for the discriminator's weights
/** The discriminator's loss plus gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake, double gamma) {
    NDArray asReal = Activation.softPlus(discriminator.apply(real).neg()).mean();
    NDArray asFake = Activation.softPlus(discriminator.apply(fake)).mean();
    NDArray slopes = Autograd.gradient(discriminator, real);
    long batch = real.getShape().get(0);
    NDArray penalty = slopes.stopGradient().square().sum().div(batch);
    return asReal.add(asFake).add(penalty.mul(gamma / 2));
}
