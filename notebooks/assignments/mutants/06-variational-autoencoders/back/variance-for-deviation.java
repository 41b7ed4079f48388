// loses: by the log variances, no price, four times the price
// why: the variance in the place of the deviation
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    NDArray byMean = g.add(mean.mul(beta));
    NDArray drawn = logVar.exp().mul(noise);
    NDArray byLogVar = g.mul(drawn).add(logVar.exp().sub(1).mul(beta)).div(2);
    return byMean.concat(byLogVar, 1);
}
