// loses: softened labels, a judge that is sure
// why: the entropy of the label is still in the loss
/** The judge's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray made, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    NDArray asMade = Activation.softPlus(real).mul(1 - label);
    return asReal.add(asMade).add(Activation.softPlus(made));
}
