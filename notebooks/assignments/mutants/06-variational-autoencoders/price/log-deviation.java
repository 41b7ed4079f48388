// loses: the standard normal prior, a learned prior, a floor under each number, slope by the prior's log variance
// why: log sigma where log sigma squared belongs
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    NDArray ratio = logVar.sub(priorLogVar);
    NDArray away = mean.sub(priorMean).square().div(priorLogVar.exp());
    NDArray each = ratio.exp().add(away).sub(ratio.div(2)).sub(1).div(2);
    return each.mean(new int[] {0}).maximum(floor).sum();
}
