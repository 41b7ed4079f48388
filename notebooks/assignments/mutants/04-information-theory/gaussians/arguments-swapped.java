// loses: nine pairs, slope by the first deviations, slope by the second deviations, slope by the second means
// why: KL(p || q)
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray logRatio = qDeviation.log().sub(pDeviation.log());
    NDArray squares = pDeviation.square().add(qMean.sub(pMean).square());
    return squares.div(qDeviation.square().mul(2)).add(logRatio).sub(0.5).sum(new int[] {1});
}
