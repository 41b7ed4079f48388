// loses: the harmonic mean of weights beyond a float, slope by the log-weights
// why: the division by t is missing
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    if (t == 0) {
        return logW.mean(new int[] {1});
    }
    return Ops.logSumExp(logW.mul(t), 1).sub(Math.log(logW.getShape().get(1)));
}
