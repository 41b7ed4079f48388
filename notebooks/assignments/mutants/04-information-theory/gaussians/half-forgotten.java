// loses: nine pairs, slope by the first deviations, slope by the second deviations, slope by the second means
// why: everything without the half
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray logRatio = pDeviation.log().sub(qDeviation.log()).mul(2);
    NDArray squares = qDeviation.square().add(qMean.sub(pMean).square());
    return squares.div(pDeviation.square()).add(logRatio).sub(1).sum(new int[] {1});
}
