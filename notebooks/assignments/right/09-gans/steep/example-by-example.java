// why: the penalty of one example after the other
/** The discriminator's loss plus gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake, double gamma) {
    long batch = real.getShape().get(0);
    NDArray loss = Activation.softPlus(discriminator.apply(fake)).mean();
    for (long b = 0; b < batch; b++) {
        NDArray one = real.get(b + ":" + (b + 1));
        NDArray slope = Autograd.gradient(discriminator, one).flatten(); // [D]
        NDArray paid = slope.mul(slope).sum().mul(gamma / 2);
        NDArray surprise = Activation.softPlus(discriminator.apply(one).neg()).sum();
        loss = loss.add(paid.add(surprise).div(batch));
    }
    return loss;
}
