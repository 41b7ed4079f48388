// loses: by the log variances, no price, four times the price
// why: the slope by sigma, not by log sigma squared
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    NDArray byMean = g.add(mean.mul(beta));
    NDArray deviation = logVar.div(2).exp();
    NDArray byLogVar = g.mul(noise).add(deviation.sub(deviation.pow(-1)).mul(beta));
    return byMean.concat(byLogVar, 1);
}
