// loses: the log of the mean, the harmonic mean of weights beyond a float
// why: the logarithm of a sum, not of a mean
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    if (t == 0) {
        return logW.mean(new int[] {1});
    }
    return Ops.logSumExp(logW.mul(t), 1).div(t);
}
