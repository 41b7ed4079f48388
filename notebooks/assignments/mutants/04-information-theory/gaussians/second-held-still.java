// loses: slope by the second deviations, slope by the second means
// why: no slope reaches the second Gaussian
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    NDArray deviation = pDeviation.stopGradient();
    NDArray logRatio = deviation.log().sub(qDeviation.log());
    NDArray squares = qDeviation.square().add(qMean.sub(pMean.stopGradient()).square());
    return squares.div(deviation.square().mul(2)).add(logRatio).sub(0.5).sum(new int[] {1});
}
