// why: the library's divergences of tables of logits
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.sub(Ops.logSumExp(a, 1).expandDims(1));
    NDArray logQ = b.sub(Ops.logSumExp(b, 1).expandDims(1));
    var middle = new Categorical(Ops.logSumExp(NDArrays.stack(new NDList(logP, logQ), 1), 1));
    return new Categorical(a).kl(middle).add(new Categorical(b).kl(middle)).div(2);
}
