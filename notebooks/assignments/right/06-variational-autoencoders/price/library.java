// why: the library's divergence, every number an example of its own
/** KL to a Gaussian prior, mean over the batch, at least floor nats for each number; gives []. */
NDArray price(NDArray mean, NDArray logVar, NDArray priorMean, NDArray priorLogVar, double floor) {
    long size = mean.getShape().get(1);
    NDArray like = mean.zerosLike(); // [B, Z]
    Gaussian code = new Gaussian(mean.reshape(-1, 1), logVar.reshape(-1, 1));
    NDArray wide = like.add(priorLogVar).reshape(-1, 1);
    Gaussian prior = new Gaussian(like.add(priorMean).reshape(-1, 1), wide);
    NDArray byNumber = code.kl(prior).reshape(-1, size).mean(new int[] {0}); // [Z]
    return byNumber.sub(floor).maximum(0).add(floor).sum();
}
