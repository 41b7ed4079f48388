// loses: tables that overlap, tables that hardly do, slope by the first logits
// why: the mean of KL(p || q) and KL(q || p)
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.logSoftmax(1);
    NDArray logQ = b.logSoftmax(1);
    return logP.exp().sub(logQ.exp()).mul(logP.sub(logQ)).sum(new int[] {1}).div(2);
}
