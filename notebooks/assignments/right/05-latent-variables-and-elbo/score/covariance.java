// why: S / (S - 1) times the covariance of value and score
/** Slopes of the mean of f(z) by mean and log variance, [2, Z], without any slope of f. */
NDArray scoreSlopes(UnaryOperator<NDArray> f, NDArray mean, NDArray logVar, NDArray noise) {
    long draws = noise.getShape().get(0);
    NDArray s = logVar.mul(0.5).exp();
    NDArray values = f.apply(mean.add(s.mul(noise)));
    NDArray away = values.sub(values.mean()).expandDims(0).div(draws - 1); // [1, S]
    NDArray byMean = away.matMul(noise).div(s); // [1, Z]
    NDArray byLogVar = away.matMul(noise.square()).div(2);
    return byMean.concat(byLogVar, 0);
}
