// loses: a floor under each number, slope by the prior's log variance
// why: the floor before the mean over the batch
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    NDArray ratio = logVar.sub(priorLogVar);
    NDArray away = mean.sub(priorMean).square().div(priorLogVar.exp());
    NDArray each = ratio.exp().add(away).sub(ratio).sub(1).div(2);
    return each.maximum(floor).mean(new int[] {0}).sum();
}
