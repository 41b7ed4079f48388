// why: softplus of either sign, weighed by the pixel
/** Cross-entropy of each example in nats; logits and x in [0, 1] are [B, D], gives [B]. */
NDArray coinNats(NDArray logits, NDArray x) {
    NDArray asInk = Activation.softPlus(logits.neg()).mul(x);
    NDArray asPaper = Activation.softPlus(logits).mul(x.neg().add(1));
    return asInk.add(asPaper).sum(new int[] {1});
}
