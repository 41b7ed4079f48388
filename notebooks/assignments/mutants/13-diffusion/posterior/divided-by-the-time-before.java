// loses: the mean, the variance, the first step
// why: divided by what is open at the time before
/** The mean of q(x_{t-1} | x_t, x_0); x0 and xt are [B, ...], gives [B, ...]. */
NDArray posteriorMean(NDArray x0, NDArray xt, int t, double[] alphaBar) {
    double alpha = alphaBar[t] / alphaBar[t - 1], open = 1 - alphaBar[t - 1];
    NDArray first = x0.mul(Math.sqrt(alphaBar[t - 1]) * (1 - alpha));
    return first.add(xt.mul(Math.sqrt(alpha) * open)).div(open);
}
/** The variance of q(x_{t-1} | x_t, x_0), the same for every number. */
double posteriorVariance(int t, double[] alphaBar) {
    double beta = 1 - alphaBar[t] / alphaBar[t - 1];
    return (1 - alphaBar[t]) / (1 - alphaBar[t - 1]) * beta;
}
