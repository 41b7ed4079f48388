// loses: nine pairs, slope by the first deviations, slope by the second deviations, slope by the second means
// why: deviations that were not squared
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray logRatio = pDeviation.log().sub(qDeviation.log());
    NDArray squares = qDeviation.add(qMean.sub(pMean).square());
    return squares.div(pDeviation.mul(2)).add(logRatio).sub(0.5).sum(new int[] {1});
}
