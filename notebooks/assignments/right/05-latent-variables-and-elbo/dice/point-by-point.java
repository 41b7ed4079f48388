// why: one point after the other, draws in rows
/** log p(x) from draws z [S, Z] of the prior; g takes [S, Z] to [S, D], x is [B, D], gives [B]. */
NDArray logEvidence(UnaryOperator<NDArray> g, NDArray x, NDArray z, double sigma) {
    NDArray centres = g.apply(z); // [S, D]
    var found = new NDList();
    for (long b = 0; b < x.getShape().get(0); b++) {
        NDArray standard = centres.sub(x.get(b)).div(sigma); // [S, D]
        NDArray logs = standard.square().add(Math.log(2 * Math.PI * sigma * sigma)).div(-2);
        found.add(Ops.logSumExp(logs.sum(new int[] {1}), 0).sub(Math.log(z.getShape().get(0))));
    }
    return NDArrays.stack(found);
}
