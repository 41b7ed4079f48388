// why: a log-share says how far a log-weight lies below the logarithm of the sum
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    if (t == 0) {
        return logW.sum(new int[] {1}).div(logW.getShape().get(1));
    }
    NDArray powers = logW.mul(t);
    NDArray logSum = powers.sub(powers.logSoftmax(1)).mean(new int[] {1}); // [B]
    return logSum.sub(Math.log(logW.getShape().get(1))).mul(1 / t);
}
