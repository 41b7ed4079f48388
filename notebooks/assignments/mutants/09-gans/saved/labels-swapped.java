// loses: hard labels, softened labels, a judge that is sure, slope by the real ones' logits
// why: made examples are given the label, real ones zero
/** The judge's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray made, double label) {
    NDArray asReal = Activation.softPlus(made.neg()).mul(label);
    NDArray asMade = Activation.softPlus(made).mul(1 - label);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(asMade).add(Activation.softPlus(real)).sub(floor);
}
