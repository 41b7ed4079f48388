// loses: the mean of the logs, the harmonic mean of weights beyond a float, slope by the log-weights
// why: the power of the mean, not the mean of the powers
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    double logK = Math.log(logW.getShape().get(1));
    return Ops.logSumExp(logW, 1).sub(logK);
}
