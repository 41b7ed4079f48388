// loses: six examples of five pixels, logits of some hundreds
// why: the mean over the pixels makes the loss smaller by the number of pixels
/** Cross-entropy of each example in nats; logits and x in [0, 1] are [B, D], gives [B]. */
NDArray coinNats(NDArray logits, NDArray x) {
    NDArray rest = logits.abs().neg().exp().add(1).log();
    return logits.maximum(0).sub(logits.mul(x)).add(rest).mean(new int[] {1});
}
