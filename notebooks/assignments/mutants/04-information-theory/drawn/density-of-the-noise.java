// loses: forty draws, twelve draws against a mixture, slope by the deviation
// why: log q without the logarithm of the deviation
/** Estimate and standard error, [2], of KL(q || p); noise [N, D], mean and deviation [D]. */
NDArray drawnKl(NDArray noise, NDArray mean, NDArray deviation, UnaryOperator<NDArray> logP) {
    long n = noise.getShape().get(0);
    NDArray x = noise.mul(deviation).add(mean);
    NDArray logQ = noise.square().add(Math.log(2 * Math.PI)).sum(new int[] {1}).div(-2);
    NDArray d = logQ.sub(logP.apply(x));
    NDArray variance = d.sub(d.mean()).square().sum().div(n - 1);
    return d.mean().stack(variance.div(n).sqrt());
}
