// loses: weights that fit no float
// why: weights instead of their logarithms
/** log p(x) by importance sampling, and the effective share of the draws; [2, B]. */
NDArray weigh(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray logVar, NDArray noise) {
    NDArray z = logVar.div(2).exp().mul(noise).add(mean); // [S, B, Z]
    NDArray logQ = noise.square().add(logVar).add(Math.log(2 * Math.PI)).sum(new int[] {2}).div(-2);
    NDArray logW = logJoint.apply(z).sub(logQ); // [S, B]
    double logDraws = Math.log(noise.getShape().get(0));
    NDArray total = logW.exp().sum(new int[] {0}).log(); // [B]
    NDArray logShare = total.mul(2).sub(logW.mul(2).exp().sum(new int[] {0}).log()).sub(logDraws);
    return NDArrays.stack(new NDList(total.sub(logDraws), logShare.exp()));
}
