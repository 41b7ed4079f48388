// why: the leap's mean, moved by a gain towards what was not foreseen
/** The mean of q(x_{t-1} | x_t, x_0); x0 and xt are [B, ...], gives [B, ...]. */
NDArray posteriorMean(NDArray x0, NDArray xt, int t, double[] alphaBar) {
    NDArray foreseen = x0.mul(Math.sqrt(alphaBar[t - 1]));
    double root = Math.sqrt(alphaBar[t] / alphaBar[t - 1]);
    double gain = root * (1 - alphaBar[t - 1]) / (1 - alphaBar[t]);
    return foreseen.add(xt.sub(foreseen.mul(root)).mul(gain));
}
/** The variance of q(x_{t-1} | x_t, x_0), the same for every number. */
double posteriorVariance(int t, double[] alphaBar) {
    double open = 1 - alphaBar[t - 1];
    double both = Math.sqrt(alphaBar[t] / alphaBar[t - 1]) * open; // their covariance
    return open - both * both / (1 - alphaBar[t]);
}
