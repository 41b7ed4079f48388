// loses: columns that overlap, columns at right angles, one number switched off
// why: the matrix of the pixels for that of the code
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray noise = Tensors.manager().eye((int) w.getShape().get(0)).mul(sigma * sigma);
    NDArray precision = w.matMul(w.transpose()).add(noise);
    NDArray root = LinearAlgebra.cholesky(precision);
    double logDeterminant = 2 * root.diagonal().log().sum().getFloat();
    return (precision.diagonal().log().sum().getFloat() - logDeterminant) / 2;
}
