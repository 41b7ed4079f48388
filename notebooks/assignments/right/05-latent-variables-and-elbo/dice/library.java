// why: the library's Gaussian around each point
/** log p(x) from draws z [S, Z] of the prior; g takes [S, Z] to [S, D], x is [B, D], gives [B]. */
NDArray logEvidence(UnaryOperator<NDArray> g, NDArray x, NDArray z, double sigma) {
    long draws = z.getShape().get(0), points = x.getShape().get(0), d = x.getShape().get(1);
    NDArray centres = g.apply(z).expandDims(1).broadcast(draws, points, d);
    NDArray logs = Gaussian.of(x, x.onesLike().mul(sigma)).logProb(centres); // [S, B]
    return Ops.logSumExp(logs.sub(Math.log(draws)), 0);
}
