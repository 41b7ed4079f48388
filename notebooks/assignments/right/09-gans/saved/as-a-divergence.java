// why: softplus of minus a is softplus of a, less a
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    double entropy = 0;
    for (double share : new double[] {label, 1 - label}) {
        entropy -= share > 0 ? share * Math.log(share) : 0;
    }
    NDArray ofReal = Activation.softPlus(real).sub(real.mul(label));
    return ofReal.add(Activation.softPlus(fake)).sub(entropy);
}
