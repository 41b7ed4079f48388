// why: the library's Gaussian for both halves
/** The ELBO of x = W z + sigma noise for q = N(mean, exp(logVar)); w [D, K], gives [B]. */
NDArray linearElbo(NDArray x, NDArray w, double sigma, NDArray mean, NDArray logVar) {
    NDArray rebuilt = mean.matMul(w.transpose());
    NDArray atMean = Gaussian.of(rebuilt, rebuilt.onesLike().mul(sigma)).logProb(x);
    NDArray lost = logVar.exp().matMul(w.square().sum(new int[] {0}).expandDims(1)).squeeze(1);
    NDArray kl = new Gaussian(mean, logVar).klToStandardNormal();
    return atMean.sub(lost.div(2 * sigma * sigma)).sub(kl);
}
