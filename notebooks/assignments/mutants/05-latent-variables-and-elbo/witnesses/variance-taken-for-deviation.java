// loses: how sure one can be, a single witness
// why: the variance was given where a deviation is wanted
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    NDArray trust = theta.div(sigma.square()); // [D]
    NDArray precision = theta.mul(trust).sum().add(1); // []
    NDArray mean = x.mul(trust).sum(new int[] {1}, true).div(precision); // [B, 1]
    return Gaussian.of(mean, mean.onesLike().div(precision));
}
