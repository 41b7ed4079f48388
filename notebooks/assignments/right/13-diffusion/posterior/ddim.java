// why: the noise between x0 and xt, split as DDIM splits it
/** The mean of q(x_{t-1} | x_t, x_0); x0 and xt are [B, ...], gives [B, ...]. */
NDArray posteriorMean(NDArray x0, NDArray xt, int t, double[] alphaBar) {
    double now = alphaBar[t], before = alphaBar[t - 1];
    NDArray noise = xt.sub(x0.mul(Math.sqrt(now))).div(Math.sqrt(1 - now));
    double rest = 1 - before - posteriorVariance(t, alphaBar);
    return x0.mul(Math.sqrt(before)).add(noise.mul(Math.sqrt(Math.max(0, rest))));
}
/** The variance of q(x_{t-1} | x_t, x_0), the same for every number. */
double posteriorVariance(int t, double[] alphaBar) {
    double now = alphaBar[t], before = alphaBar[t - 1];
    return (1 - before) * (before - now) / (before * (1 - now));
}
