// why: loops over numbers, a deviation for the library
/** The posterior of z, mean and log variance [B, 1]; x is [B, D], theta and sigma [D]. */
Gaussian posterior(NDArray x, NDArray theta, NDArray sigma) {
    double[] t = Tensors.doubles(theta), s = Tensors.doubles(sigma), seen = Tensors.doubles(x);
    double precision = 1 + IntStream.range(0, t.length)
        .mapToDouble(i -> t[i] * t[i] / (s[i] * s[i])).sum();
    double[] means = new double[seen.length / t.length];
    for (int k = 0; k < seen.length; k++) {
        int i = k % t.length;
        means[k / t.length] += t[i] * seen[k] / (s[i] * s[i]) / precision;
    }
    NDArray mean = Tensors.of(means, means.length, 1);
    return Gaussian.of(mean, mean.onesLike().div(Math.sqrt(precision)));
}
