// why: precisions add up; the first step by itself
/** The mean of q(x_{t-1} | x_t, x_0); x0 and xt are [B, ...], gives [B, ...]. */
NDArray posteriorMean(NDArray x0, NDArray xt, int t, double[] alphaBar) {
    if (t == 1) {
        return x0;
    }
    double alpha = alphaBar[t] / alphaBar[t - 1], open = 1 - alphaBar[t - 1];
    NDArray leap = x0.mul(Math.sqrt(alphaBar[t - 1]) / open);
    NDArray step = xt.mul(Math.sqrt(alpha) / (1 - alpha));
    return leap.add(step).mul(posteriorVariance(t, alphaBar));
}
/** The variance of q(x_{t-1} | x_t, x_0), the same for every number. */
double posteriorVariance(int t, double[] alphaBar) {
    double alpha = alphaBar[t] / alphaBar[t - 1];
    return t == 1 ? 0 : 1 / (alpha / (1 - alpha) + 1 / (1 - alphaBar[t - 1]));
}
