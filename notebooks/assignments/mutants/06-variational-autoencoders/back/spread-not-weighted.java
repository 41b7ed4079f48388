// loses: no price, four times the price
// why: the price of the spread counts once, whatever beta
/** Slopes of S(z) + beta KL by means and log variances, [B, 2 Z]; g is dS/dz [B, Z]. */
NDArray wayBack(NDArray g, NDArray mean, NDArray logVar, NDArray noise, double beta) {
    NDArray byMean = g.add(mean.mul(beta));
    NDArray byLogVar = g.mul(logVar.div(2).exp()).mul(noise).add(logVar.exp().sub(1)).div(2);
    return byMean.concat(byLogVar, 1);
}
