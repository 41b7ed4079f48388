// why: softplus as the logarithm of a sum of exponentials
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray zero = real.zerosLike();
    NDArray notReal = Ops.logSumExp(NDArrays.stack(new NDList(zero, real)), 0); // -log(1 - D)
    NDArray isReal = Ops.logSumExp(NDArrays.stack(new NDList(zero, real.neg())), 0); // -log D
    NDArray ofFake = Ops.logSumExp(NDArrays.stack(new NDList(zero, fake)), 0);
    NDArray loss = isReal.mul(label).add(notReal.mul(1 - label)).add(ofFake);
    if (label == 1) {
        return loss;
    }
    return loss.add(label * Math.log(label) + (1 - label) * Math.log(1 - label));
}
