// loses: a judge that is sure
// why: the sigmoid of a large logit is 1 or 0 in a float
/** The judge's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray made, double label) {
    NDArray d = Activation.sigmoid(real);
    NDArray asReal = d.log().mul(-label);
    NDArray asMade = d.sub(1).neg().log().mul(label - 1);
    double floor = label == 1 ? 0 : -label * Math.log(label) - (1 - label) * Math.log(1 - label);
    NDArray ofMade = Activation.sigmoid(made).sub(1).neg().log().neg();
    return asReal.add(asMade).add(ofMade).sub(floor);
}
