// loses: slope by the means
// why: no slope passes through the draws
/** The importance-weighted bound L_K of each example, [B], in nats; noise is [K, B, Z]. */
NDArray tighter(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise) {
    long draws = noise.getShape().get(0);
    NDList logWeights = new NDList();
    for (long k = 0; k < draws; k++) {
        NDArray z = mean.add(logVar.div(2).exp().mul(noise.get(k))).stopGradient();
        NDArray picture = Ops.binaryCrossEntropy(f.apply(z), x).sum(new int[] {1}).neg();
        NDArray code = noise.get(k).square().add(logVar).sub(z.square()).sum(new int[] {1}).div(2);
        logWeights.add(picture.add(code));
    }
    return Ops.logSumExp(NDArrays.stack(logWeights), 0).sub(Math.log(draws));
}
