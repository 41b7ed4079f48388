// why: the engine's own stable form
/** Cross-entropy of each example in nats; logits and x in [0, 1] are [B, D], gives [B]. */
NDArray coinNats(NDArray logits, NDArray x) {
    return Ops.binaryCrossEntropy(logits, x).sum(new int[] {1});
}
