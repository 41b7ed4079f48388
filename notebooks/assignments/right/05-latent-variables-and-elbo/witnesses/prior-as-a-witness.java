// why: one more witness who says 0; least squares
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    NDArray scaled = theta.div(sigma).concat(Tensors.ones(1)).expandDims(1); // [D + 1, 1]
    NDArray seen = x.div(sigma).concat(Tensors.zeros(x.getShape().get(0), 1), 1);
    NDArray variance = scaled.transpose().matMul(scaled).pow(-1); // [1, 1]
    NDArray mean = seen.matMul(scaled).matMul(variance);
    return new Gaussian(mean, variance.log().broadcast(mean.getShape()));
}
