// loses: logits of some hundreds
// why: the probability is rounded to 0 or 1 and its logarithm is infinite
/** Cross-entropy of each example in nats; logits and x in [0, 1] are [B, D], gives [B]. */
NDArray coinNats(NDArray logits, NDArray x) {
    NDArray p = Activation.sigmoid(logits); // [B, D]
    NDArray ink = x.mul(p.log());
    NDArray paper = x.neg().add(1).mul(p.neg().add(1).log());
    return ink.add(paper).neg().sum(new int[] {1});
}
