// loses: columns that overlap, one number switched off
// why: the noise is missing
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray precision = w.transpose().matMul(w);
    NDArray root = LinearAlgebra.cholesky(precision);
    double logDeterminant = 2 * root.diagonal().log().sum().getFloat();
    return (precision.diagonal().log().sum().getFloat() - logDeterminant) / 2;
}
