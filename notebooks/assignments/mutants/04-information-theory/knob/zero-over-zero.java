// loses: the mean of the logs
// why: t = 0 is a case of its own
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    double logK = Math.log(logW.getShape().get(1));
    return Ops.logSumExp(logW.mul(t), 1).sub(logK).div(t);
}
