// why: log q differentiated automatically, at draws that stand still
/** Slopes of the mean of f(z) by mean and log variance, [2, Z], without any slope of f. */
NDArray scoreSlopes(UnaryOperator<NDArray> f, NDArray mean, NDArray logVar, NDArray noise) {
    double draws = noise.getShape().get(0);
    NDArray m = mean.expandDims(0), l = logVar.expandDims(0); // [1, Z]
    NDArray z = new Gaussian(m, l).sample(noise);
    NDArray values = f.apply(z);
    NDArray better = values.mul(draws).sub(values.sum()).div(draws - 1).div(draws); // [S]
    NDArray byMean = Autograd.gradient(v -> new Gaussian(v, l).logProb(z).mul(better), m);
    NDArray byLogVar = Autograd.gradient(v -> new Gaussian(m, v).logProb(z).mul(better), l);
    return byMean.concat(byLogVar, 0);
}
