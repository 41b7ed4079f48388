// why: each posterior is the prior for the next witness
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    NDArray mean = Tensors.zeros(x.getShape().get(0), 1);
    double variance = 1;
    for (long i = 0; i < theta.size(); i++) {
        double t = theta.getFloat(i), blur = sigma.getFloat(i);
        double gain = t * variance / (t * t * variance + blur * blur);
        mean = mean.add(x.get(":, " + i + ":" + (i + 1)).sub(mean.mul(t)).mul(gain));
        variance *= 1 - gain * t;
    }
    return new Gaussian(mean, mean.zerosLike().add(Math.log(variance)));
}
