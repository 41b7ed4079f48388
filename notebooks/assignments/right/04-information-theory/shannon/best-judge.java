// why: log 2 and what the best judge of p against q reaches
/** Jensen-Shannon divergence in nats of the tables with logits a and b, both [B, N]; gives [B]. */
NDArray jensenShannon(NDArray a, NDArray b) {
    NDArray logP = a.logSoftmax(1);
    NDArray logQ = b.logSoftmax(1);
    NDArray missedP = Activation.softPlus(logQ.sub(logP)); // -log(p / (p + q)), [B, N]
    NDArray missedQ = Activation.softPlus(logP.sub(logQ));
    NDArray missed = logP.exp().mul(missedP).add(logQ.exp().mul(missedQ)).sum(new int[] {1});
    return missed.div(-2).add(Math.log(2));
}
