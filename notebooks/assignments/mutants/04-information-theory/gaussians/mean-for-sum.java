// loses: nine pairs, slope by the first deviations, slope by the second deviations, slope by the second means
// why: the mean over the components
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray logRatio = pDeviation.log().sub(qDeviation.log());
    NDArray squares = qDeviation.square().add(qMean.sub(pMean).square());
    return squares.div(pDeviation.square().mul(2)).add(logRatio).sub(0.5).mean(new int[] {1});
}
