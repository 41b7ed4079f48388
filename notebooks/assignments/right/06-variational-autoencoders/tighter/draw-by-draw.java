// why: the bound is carried along from draw to draw
/** The importance-weighted bound L_K of each example, [B], in nats; noise is [K, B, Z]. */
NDArray tighter(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise) {
    NDArray sum = null; // the logarithm of the sum of the weights so far, [B]
    for (long k = 0; k < noise.getShape().get(0); k++) {
        NDArray drawn = logVar.mul(0.5).exp().mul(noise.get(k));
        NDArray z = mean.add(drawn);
        NDArray logits = f.apply(z);
        NDArray picture = x.mul(logits).sub(logits.exp().add(1).log()).sum(new int[] {1});
        NDArray prior = z.square().sum(new int[] {1}).div(-2);
        NDArray code = drawn.square().div(logVar.exp()).add(logVar).sum(new int[] {1}).div(-2);
        NDArray one = picture.add(prior).sub(code);
        sum = sum == null ? one : Ops.logSumExp(NDArrays.stack(new NDList(sum, one)), 0);
    }
    return sum.sub(Math.log(noise.getShape().get(0)));
}
