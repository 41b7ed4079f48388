// why: the entropy of the middle less the mean of the entropies
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.logSoftmax(1);
    NDArray logQ = b.logSoftmax(1);
    NDArray top = NDArrays.maximum(logP, logQ);
    NDArray logM = logP.sub(top).exp().add(logQ.sub(top).exp()).div(2).log().add(top);
    NDArray ofM = logM.exp().mul(logM).sum(new int[] {1}).neg();
    NDArray ofP = logP.exp().mul(logP).sum(new int[] {1}).neg();
    NDArray ofQ = logQ.exp().mul(logQ).sum(new int[] {1}).neg();
    return ofM.sub(ofP.add(ofQ).mul(0.5));
}
