// loses: softened labels, a discriminator that is sure, slope by the real ones' logits
// why: the label is only a factor: one minus the label is forgotten
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(Activation.softPlus(fake)).sub(floor);
}
