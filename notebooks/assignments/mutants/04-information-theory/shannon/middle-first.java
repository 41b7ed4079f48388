// loses: tables that overlap, tables that hardly do, slope by the first logits
// why: the middle is the second argument, not the first
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.logSoftmax(1);
    NDArray logQ = b.logSoftmax(1);
    NDArray logM = Ops.logSumExp(logP.stack(logQ), 0).sub(Math.log(2));
    NDArray both = logM.mul(2).sub(logP).sub(logQ);
    return logM.exp().mul(both).sum(new int[] {1}).div(2);
}
