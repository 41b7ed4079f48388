// why: the library's Gaussian; shares from normalised weights
/** log p(x) by importance sampling, and the effective share of the draws; [2, B]. */
NDArray weigh(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray logVar, NDArray noise) {
    var q = new Gaussian(mean, logVar);
    NDArray z = q.sample(noise);
    NDArray logW = logJoint.apply(z).sub(q.logProb(z)).sub(Math.log(noise.getShape().get(0)));
    NDArray normalised = logW.softmax(0); // [S, B]
    NDArray share = normalised.square().mean(new int[] {0}).pow(-1)
        .div(Math.pow(noise.getShape().get(0), 2));
    return Ops.logSumExp(logW, 0).expandDims(0).concat(share.expandDims(0), 0);
}
