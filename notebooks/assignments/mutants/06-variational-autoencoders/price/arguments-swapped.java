// loses: the standard normal prior, a learned prior, a floor under each number, slope by the prior's log variance
// why: the KL from the prior to the code
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    NDArray ratio = priorLogVar.sub(logVar);
    NDArray away = mean.sub(priorMean).square().div(logVar.exp());
    NDArray each = ratio.exp().add(away).sub(ratio).sub(1).div(2);
    return each.mean(new int[] {0}).maximum(floor).sum();
}
