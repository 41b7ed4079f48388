// why: by the eigenvalues of the matrix scaled to a diagonal of ones
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray m = w.transpose().matMul(w);
    NDArray lengths = m.diagonal().add(sigma * sigma).sqrt(); // [Z]
    NDArray full = m.add(Tensors.manager().eye((int) lengths.size()).mul(sigma * sigma));
    NDArray scaled = full.div(lengths).div(lengths.reshape(-1, 1));
    NDArray values = LinearAlgebra.eigh(scaled).get(0);
    return -DoubleStream.of(Tensors.doubles(values)).map(v -> Math.log(v)).sum() / 2;
}
