// loses: the bound, at the posterior, slope by the log variances
// why: logVar taken for the logarithm of the deviation
/** The ELBO of x = W z + sigma noise for q = N(mean, exp(logVar)); w [D, K], gives [B]. */
NDArray linearElbo(NDArray x, NDArray w, double sigma, NDArray mean, NDArray logVar) {
    NDArray variances = logVar.mul(2).exp(); // [B, K]
    NDArray error = x.sub(mean.matMul(w.transpose())).square().sum(new int[] {1}); // [B]
    NDArray scatter = variances.mul(w.square().sum(new int[] {0})).sum(new int[] {1});
    double constant = x.getShape().get(1) * Math.log(2 * Math.PI * sigma * sigma) / 2;
    NDArray rebuild = error.add(scatter).div(-2 * sigma * sigma).sub(constant);
    NDArray kl = mean.square().add(variances).sub(1).sub(logVar.mul(2)).sum(new int[] {1}).div(2);
    return rebuild.sub(kl);
}
