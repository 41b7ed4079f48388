// why: the mean of the logs and what Jensen adds to it
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    NDArray middle = logW.mean(new int[] {1}, true); // [B, 1]
    if (t == 0) {
        return middle.squeeze(1);
    }
    NDArray excess = logW.sub(middle).mul(t).exp().mean(new int[] {1}).log().div(t); // [B]
    return middle.squeeze(1).add(excess);
}
