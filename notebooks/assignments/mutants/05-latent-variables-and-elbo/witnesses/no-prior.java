// loses: where the cause was, how sure one can be, a single witness
// why: the prior is no witness
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    NDArray trust = theta.div(sigma.square()); // [D]
    NDArray precision = theta.mul(trust).sum(); // []
    NDArray mean = x.mul(trust).sum(new int[] {1}, true).div(precision); // [B, 1]
    return new Gaussian(mean, mean.zerosLike().sub(precision.log()));
}
