// loses: a small blur
// why: exponentials before anything was pulled out
/** log p(x) from draws z [S, Z] of the prior; g takes [S, Z] to [S, D], x is [B, D], gives [B]. */
NDArray logEvidence(UnaryOperator<NDArray> g, NDArray x, NDArray z, double sigma) {
    NDArray apart = g.apply(z).expandDims(1).sub(x); // [S, B, D]
    double variance = sigma * sigma;
    double constant = x.getShape().get(1) * Math.log(2 * Math.PI * variance) / 2;
    NDArray squared = apart.square().sum(new int[] {2}); // [S, B]
    NDArray logs = squared.div(-2 * variance).sub(constant);
    return logs.exp().mean(new int[] {0}).log();
}
