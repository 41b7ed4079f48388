// loses: where the cause was, how sure one can be
// why: more witnesses make it no surer
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    NDArray trust = theta.div(sigma.square()); // [D]
    NDArray precision = theta.mul(trust).mean().add(1); // []
    NDArray mean = x.mul(trust).mean(new int[] {1}, true).div(precision); // [B, 1]
    return new Gaussian(mean, mean.zerosLike().sub(precision.log()));
}
