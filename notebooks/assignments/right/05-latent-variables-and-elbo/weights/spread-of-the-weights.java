// why: share = 1 / (1 + relative variance), largest weight pulled out
/** log p(x) by importance sampling, and the effective share of the draws; [2, B]. */
NDArray weigh(UnaryOperator<NDArray> logJoint, NDArray mean, NDArray logVar, NDArray noise) {
    NDArray s = logVar.mul(0.5).exp();
    NDArray z = mean.add(noise.mul(s));
    NDArray standard = z.sub(mean).div(s).square().sum(new int[] {2});
    NDArray logArea = s.mul(Math.sqrt(2 * Math.PI)).log().sum(new int[] {1}); // [B]
    NDArray logW = logJoint.apply(z).add(standard.div(2)).add(logArea);
    NDArray most = logW.max(new int[] {0}, true);
    NDArray w = logW.sub(most).exp(), average = w.mean(new int[] {0}, true); // [1, B]
    NDArray relative = w.div(average).sub(1).square().mean(new int[] {0}, true);
    return average.log().add(most).concat(relative.add(1).pow(-1), 0);
}
