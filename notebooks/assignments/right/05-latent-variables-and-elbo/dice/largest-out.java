// why: the largest logarithm pulled out by hand, squares by einsum
/** log p(x) from draws z [S, Z] of the prior; g takes [S, Z] to [S, D], x is [B, D], gives [B]. */
NDArray logEvidence(UnaryOperator<NDArray> g, NDArray x, NDArray z, double sigma) {
    NDArray apart = g.apply(z).expandDims(1).sub(x.expandDims(0)).div(sigma);
    NDArray a = Ops.einsum("sbd,sbd->sb", apart, apart).mul(-0.5);
    NDArray most = a.max(new int[] {0}); // [B]
    double each = Math.log(sigma) + Math.log(2 * Math.PI) / 2;
    return a.sub(most).exp().mean(new int[] {0}).log().add(most).sub(each * x.getShape().get(1));
}
