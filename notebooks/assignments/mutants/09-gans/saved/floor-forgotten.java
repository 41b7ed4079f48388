// loses: softened labels, a discriminator that is sure
// why: the entropy of the label is still in the loss
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    NDArray asFake = Activation.softPlus(real).mul(1 - label);
    return asReal.add(asFake).add(Activation.softPlus(fake));
}
