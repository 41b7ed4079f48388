// loses: hard labels, softened labels, a discriminator that is sure, slope by the real ones' logits
// why: a mean over the real and the fake example where the sum belongs
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    NDArray asFake = Activation.softPlus(real).mul(1 - label);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(asFake).add(Activation.softPlus(fake)).div(2).sub(floor);
}
