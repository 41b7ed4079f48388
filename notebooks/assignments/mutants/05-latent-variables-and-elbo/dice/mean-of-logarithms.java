// loses: forty draws for six points, points of one coordinate, a small blur, the push on the decoder
// why: Jensen: the mean of the logarithms instead of the logarithm of the mean
/** log p(x) from draws z [S, Z] of the prior; g takes [S, Z] to [S, D], x is [B, D], gives [B]. */
NDArray logEvidence(UnaryOperator<NDArray> g, NDArray x, NDArray z, double sigma) {
    NDArray apart = g.apply(z).expandDims(1).sub(x); // [S, B, D]
    double variance = sigma * sigma;
    double constant = x.getShape().get(1) * Math.log(2 * Math.PI * variance) / 2;
    NDArray squared = apart.square().sum(new int[] {2}); // [S, B]
    NDArray logs = squared.div(-2 * variance).sub(constant);
    return logs.mean(new int[] {0});
}
