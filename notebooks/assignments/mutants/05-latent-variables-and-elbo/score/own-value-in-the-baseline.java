// loses: slopes by the mean, slopes by the log variance, a value with steps, two draws
// why: the mean over all draws, its own among them
/** Slopes of the mean of f(z) by mean and log variance, [2, Z], without any slope of f. */
NDArray scoreSlopes(UnaryOperator<NDArray> f, NDArray mean, NDArray logVar, NDArray noise) {
    NDArray s = logVar.div(2).exp(); // [Z]
    NDArray values = f.apply(noise.mul(s).add(mean)); // [S]
    NDArray others = values.sum().sub(values).div(noise.getShape().get(0) - 1);
    NDArray better = values.sub(values.mean()).expandDims(1); // [S, 1]
    NDArray byMean = noise.div(s).mul(better).mean(new int[] {0}); // [Z]
    NDArray byLogVar = noise.square().sub(1).div(2).mul(better).mean(new int[] {0});
    return NDArrays.stack(new NDList(byMean, byLogVar));
}
