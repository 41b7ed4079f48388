// loses: columns that overlap, one number switched off
// why: the deviation of the noise for its variance
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray noise = Tensors.manager().eye((int) w.getShape().get(1)).mul(sigma);
    NDArray precision = w.transpose().matMul(w).add(noise);
    NDArray root = LinearAlgebra.cholesky(precision);
    double logDeterminant = 2 * root.diagonal().log().sum().getFloat();
    return (precision.diagonal().log().sum().getFloat() - logDeterminant) / 2;
}
