// why: the largest is taken out by hand
/** The logarithm of the power mean of the weights of each example; [B, K] to [B]. */
NDArray logPowerMean(NDArray logW, double t) {
    if (t == 0) {
        return logW.mean(new int[] {1});
    }
    NDArray powers = logW.mul(t); // [B, K]
    NDArray largest = powers.max(new int[] {1}, true).stopGradient(); // [B, 1]
    NDArray mean = powers.sub(largest).exp().mean(new int[] {1}); // [B]
    return mean.log().add(largest.squeeze(1)).div(t);
}
