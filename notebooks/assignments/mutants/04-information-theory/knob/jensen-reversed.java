// loses: the log of the mean, the harmonic mean of weights beyond a float, slope by the log-weights
// why: the mean of the logs, whatever t
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    return logW.mul(t == 0 ? 1 : t).mean(new int[] {1}).div(t == 0 ? 1 : t);
}
