// why: log(1 + e^a) as a logarithm of a sum of two exponentials
/** Cross-entropy of each example in nats; logits and x in [0, 1] are [B, D], gives [B]. */
NDArray coinNats(NDArray logits, NDArray x) {
    NDArray both = logits.stack(logits.zerosLike(), 0); // [2, B, D]
    return Ops.logSumExp(both, 0).sub(logits.mul(x)).sum(new int[] {1});
}
