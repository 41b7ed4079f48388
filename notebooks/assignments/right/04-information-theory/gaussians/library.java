// why: the library's Gaussians, made from deviations
/** KL(q || p) in nats of Gaussians with independent components; all [B, D], gives [B]. */
NDArray klOfGaussians(NDArray qMean, NDArray qDeviation, NDArray pMean, NDArray pDeviation) {
    return Gaussian.of(qMean, qDeviation).kl(Gaussian.of(pMean, pDeviation));
}
