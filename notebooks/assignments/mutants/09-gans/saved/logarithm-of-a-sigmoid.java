// loses: a discriminator that is sure
// why: the sigmoid of a large logit is 1 or 0 in a float
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray d = Activation.sigmoid(real);
    NDArray asReal = d.log().mul(-label);
    NDArray asFake = d.sub(1).neg().log().mul(label - 1);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    NDArray ofFake = Activation.sigmoid(fake).sub(1).neg().log().neg();
    return asReal.add(asFake).add(ofFake).sub(floor);
}
