// why: the batch's means before the formula
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    NDArray second = logVar.exp().add(mean.sub(priorMean).square()).mean(new int[] {0}); // [Z]
    NDArray crossEntropy = second.mul(priorLogVar.neg().exp()).add(priorLogVar); // twice
    NDArray entropy = logVar.mean(new int[] {0}).add(1); // twice, less the same constant
    return crossEntropy.sub(entropy).mul(0.5).maximum(floor).sum();
}
