// why: loops over numbers in double precision
/** Slopes of the mean of f(z) by mean and log variance, [2, Z], without any slope of f. */
NDArray scoreSlopes(UnaryOperator<NDArray> f, NDArray mean, NDArray logVar, NDArray noise) {
    int size = (int) mean.size(), draws = (int) noise.getShape().get(0);
    double[] l = Tensors.doubles(logVar), e = Tensors.doubles(noise), slopes = new double[2 * size];
    double[] v = Tensors.doubles(f.apply(logVar.exp().sqrt().mul(noise).add(mean)));
    double sum = Arrays.stream(v).sum();
    for (int i = 0; i < e.length; i++) {
        double better = v[i / size] - (sum - v[i / size]) / (draws - 1);
        slopes[i % size] += better * e[i] / Math.exp(l[i % size] / 2) / draws;
        slopes[size + i % size] += better * (e[i] * e[i] - 1) / 2 / draws;
    }
    return Tensors.of(slopes, 2, size);
}
