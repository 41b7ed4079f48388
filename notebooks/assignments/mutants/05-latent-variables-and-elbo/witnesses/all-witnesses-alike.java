// loses: where the cause was, a single witness
// why: the plain mean of what the witnesses say
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    NDArray trust = theta.div(sigma.square()); // [D]
    NDArray precision = theta.mul(trust).sum().add(1); // []
    NDArray mean = x.div(theta).mean(new int[] {1}, true); // [B, 1]
    return new Gaussian(mean, mean.zerosLike().sub(precision.log()));
}
