// loses: hard labels, softened labels, a judge that is sure, slope by the real ones' logits
// why: one mean where a number for each pair was asked for
/** The judge's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray made, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    NDArray asMade = Activation.softPlus(real).mul(1 - label);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(asMade).add(Activation.softPlus(made)).sub(floor).mean();
}
