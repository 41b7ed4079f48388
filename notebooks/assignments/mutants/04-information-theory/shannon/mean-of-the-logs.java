// loses: tables that overlap, tables that hardly do, slope by the first logits
// why: Jensen: the mean of the logarithms is not the logarithm of the mean
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.logSoftmax(1);
    NDArray logQ = b.logSoftmax(1);
    NDArray logM = logP.add(logQ).div(2);
    NDArray fromP = logP.exp().mul(logP.sub(logM)).sum(new int[] {1});
    NDArray fromQ = logQ.exp().mul(logQ.sub(logM)).sum(new int[] {1});
    return fromP.add(fromQ).div(2);
}
