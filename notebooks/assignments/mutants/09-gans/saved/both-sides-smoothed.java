// loses: softened labels, a discriminator that is sure
// why: the fake examples are smoothed too
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray asReal = Activation.softPlus(real.neg()).mul(label);
    NDArray asFake = Activation.softPlus(real).mul(1 - label);
    NDArray ofFake = Activation.softPlus(fake).mul(label)
        .add(Activation.softPlus(fake.neg()).mul(1 - label));
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    return asReal.add(asFake).add(ofFake).sub(floor);
}
