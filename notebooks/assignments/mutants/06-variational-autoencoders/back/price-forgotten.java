// loses: by the means, by the log variances, four times the price
// why: only what comes through the draw
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    NDArray byMean = g;
    NDArray byLogVar = g.mul(logVar.div(2).exp()).mul(noise).div(2);
    return byMean.concat(byLogVar, 1);
}
