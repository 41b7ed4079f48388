// loses: softened labels, a judge that is sure
// why: the made examples are smoothed too
/** The judge's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray made, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    NDArray asMade = Activation.softPlus(real).mul(1 - label);
    NDArray ofMade = Activation.softPlus(made).mul(label)
        .add(Activation.softPlus(made.neg()).mul(1 - label));
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(asMade).add(ofMade).sub(floor);
}
