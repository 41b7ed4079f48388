// loses: hard labels, softened labels, a discriminator that is sure, slope by the real ones' logits
// why: probabilities taken for logits
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray d = Activation.sigmoid(real);
    NDArray asReal = Activation.softPlus(d.neg()).mul(label);
    NDArray asFake = Activation.softPlus(d).mul(1 - label);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(asFake).add(Activation.softPlus(Activation.sigmoid(fake))).sub(floor);
}
