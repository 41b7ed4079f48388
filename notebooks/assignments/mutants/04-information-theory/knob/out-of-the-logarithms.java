// loses: the harmonic mean of weights beyond a float
// why: the powers themselves do not fit into a float
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    if (t == 0) {
        return logW.mean(new int[] {1});
    }
    return logW.mul(t).exp().mean(new int[] {1}).log().div(t);
}
