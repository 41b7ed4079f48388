// why: E log p(x, z) plus the entropy of q
/** The ELBO of x = W z + sigma noise for q = N(mean, exp(logVar)); w [D, K], gives [B]. */
NDArray linearElbo(NDArray x, NDArray w, double sigma, NDArray mean, NDArray logVar) {
    double log2Pi = Math.log(2 * Math.PI), precision = 1 / (sigma * sigma);
    NDArray spread = Ops.einsum("bk,dk,dk->b", logVar.exp(), w, w);
    NDArray apart = Ops.einsum("bk,dk->bd", mean, w).sub(x).square().sum(new int[] {1});
    NDArray likelihood = apart.add(spread).mul(precision).add((log2Pi - Math.log(precision))
        * x.getShape().get(1));
    NDArray prior = mean.square().add(logVar.exp()).add(log2Pi).sum(new int[] {1});
    NDArray entropy = logVar.add(1 + log2Pi).sum(new int[] {1}).mul(0.5);
    return likelihood.add(prior).mul(-0.5).add(entropy);
}
