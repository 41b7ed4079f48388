// why: all draws through the decoder in one batch
/** The importance-weighted bound L_K of each example, [B], in nats; noise is [K, B, Z]. */
NDArray tighter(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise) {
    long k = noise.getShape().get(0);
    long batch = x.getShape().get(0);
    NDArray z = noise.mul(logVar.exp().sqrt()).add(mean); // [K, B, Z]
    NDArray logits = f.apply(z.reshape(k * batch, -1)).reshape(k, batch, -1); // [K, B, D]
    NDArray signs = x.mul(-2).add(1); // 1 for a zero, -1 for a one
    NDArray surprise = Ops.binaryCrossEntropy(logits.mul(signs), logits.mul(0)).sum(new int[] {2});
    NDArray squares = noise.square().sub(z.square()).sum(new int[] {2}); // [K, B]
    NDArray densities = squares.add(logVar.sum(new int[] {1})).div(2);
    return Ops.logSumExp(densities.sub(surprise).sub(Math.log(k)), 0);
}
