// loses: slope by the first logits
// why: the probabilities in front have a slope, too
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.logSoftmax(1);
    NDArray logQ = b.logSoftmax(1);
    NDArray logM = Ops.logSumExp(logP.stack(logQ), 0).sub(Math.log(2));
    NDArray fromP = logP.exp().stopGradient().mul(logP.sub(logM)).sum(new int[] {1});
    NDArray fromQ = logQ.exp().stopGradient().mul(logQ.sub(logM)).sum(new int[] {1});
    return fromP.add(fromQ).div(2);
}
