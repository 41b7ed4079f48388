// why: the ratio of the deviations and the distance in deviations
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray ratio = qDeviation.div(pDeviation).square(); // [B, D]
    NDArray distance = qMean.sub(pMean).div(pDeviation); // [B, D]
    NDArray terms = ratio.sub(ratio.log()).add(distance.mul(distance)).add(-1);
    return terms.sum(new int[] {1}).mul(0.5);
}
