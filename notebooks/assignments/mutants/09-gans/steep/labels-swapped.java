// loses: points in the plane, pictures, no penalty, slope by the discriminator's weights
// why: real and fake are mixed up in the loss
/** The discriminator's loss plus gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake, double gamma) {
    NDArray asReal = Activation.softPlus(discriminator.apply(real)).mean();
    NDArray asFake = Activation.softPlus(discriminator.apply(fake).neg()).mean();
    NDArray slopes = Autograd.gradient(discriminator, real);
    long batch = real.getShape().get(0);
    NDArray penalty = slopes.square().sum().div(batch);
    return asReal.add(asFake).add(penalty.mul(gamma / 2));
}
