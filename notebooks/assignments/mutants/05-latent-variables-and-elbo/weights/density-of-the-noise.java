// loses: the evidence, weights that fit no float, the posterior as a guess
// why: the density of the noise for that of the draw
/** log p(x) by importance sampling, and the effective share of the draws; [2, B]. */
NDArray weigh(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray logVar, NDArray noise) {
    NDArray z = logVar.div(2).exp().mul(noise).add(mean); // [S, B, Z]
    NDArray logQ = noise.square().add(Math.log(2 * Math.PI)).sum(new int[] {2}).div(-2);
    NDArray logW = logJoint.apply(z).sub(logQ); // [S, B]
    double logDraws = Math.log(noise.getShape().get(0));
    NDArray total = Ops.logSumExp(logW, 0); // [B]
    NDArray logShare = total.mul(2).sub(Ops.logSumExp(logW.mul(2), 0)).sub(logDraws);
    return NDArrays.stack(new NDList(total.sub(logDraws), logShare.exp()));
}
