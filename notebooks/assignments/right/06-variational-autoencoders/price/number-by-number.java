// why: a loop over the numbers of the code
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    NDArray total = Tensors.scalar(0);
    for (long j = 0; j < mean.getShape().get(1); j++) {
        String column = ":, " + j;
        NDArray wide = priorLogVar.get(j).exp(); // []
        NDArray away = mean.get(column).sub(priorMean.get(j)); // [B]
        NDArray spread = logVar.get(column).exp().add(away.mul(away)).div(wide);
        NDArray twice = spread.sub(logVar.get(column)).mean().add(priorLogVar.get(j)).sub(1);
        total = total.add(twice.div(2).maximum(floor));
    }
    return total;
}
