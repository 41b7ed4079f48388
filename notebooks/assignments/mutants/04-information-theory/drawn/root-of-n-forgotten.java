// loses: forty draws, twelve draws against a mixture
// why: the deviation of the single numbers
/** Estimate and standard error, [2], of KL(q || p); noise [N, D], mean and deviation [D]. */
NDArray drawnKl(NDArray noise, NDArray mean, NDArray deviation, UnaryOperator<NDArray> logP) {
    long n = noise.getShape().get(0);
    NDArray x = noise.mul(deviation).add(mean);
    NDArray logQ = Gaussian.of(mean.expandDims(0), deviation.expandDims(0)).logProb(x);
    NDArray d = logQ.sub(logP.apply(x));
    NDArray variance = d.sub(d.mean()).square().sum().div(n - 1);
    return d.mean().stack(variance.sqrt());
}
