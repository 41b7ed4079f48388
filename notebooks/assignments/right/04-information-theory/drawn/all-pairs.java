// why: the density from the noise; the variance from the differences of all pairs
/** Estimate and standard error, [2], of KL(q || p); noise [N, D], mean and deviation [D]. */
NDArray drawnKl(NDArray noise, NDArray mean, NDArray deviation, UnaryOperator<NDArray> logP) {
    double n = noise.getShape().get(0);
    NDArray constant = deviation.mul(Math.sqrt(2 * Math.PI)).log().sum();
    NDArray logQ = noise.mul(noise).sum(new int[] {1}).mul(-0.5).sub(constant);
    NDArray d = logQ.sub(logP.apply(mean.add(deviation.mul(noise)))); // [N]
    NDArray apart = d.expandDims(0).sub(d.expandDims(1)).square().sum(); // each pair twice
    NDArray error = apart.div(2 * n * n * (n - 1)).sqrt();
    return d.sum().div(n).reshape(1).concat(error.reshape(1));
}
