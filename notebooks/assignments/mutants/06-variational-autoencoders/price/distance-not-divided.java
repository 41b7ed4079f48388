// loses: a learned prior, slope by the prior's log variance
// why: the distance of the means is not divided by the prior's variance
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    NDArray ratio = logVar.sub(priorLogVar);
    NDArray away = mean.sub(priorMean).square();
    NDArray each = ratio.exp().add(away).sub(ratio).sub(1).div(2);
    return each.mean(new int[] {0}).maximum(floor).sum();
}
