// loses: columns that overlap, columns at right angles, one number switched off
// why: the variances of the prior for the best ones
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray noise = Tensors.manager().eye((int) w.getShape().get(1)).mul(sigma * sigma);
    NDArray precision = w.transpose().matMul(w).add(noise);
    NDArray root = LinearAlgebra.cholesky(precision);
    double logDeterminant = 2 * root.diagonal().log().sum().getFloat();
    long z = w.getShape().get(1);
    double variance = sigma * sigma;
    return (precision.diagonal().sum().getFloat() / variance - z - logDeterminant
        + z * Math.log(variance)) / 2;
}
