// loses: columns that overlap, one number switched off
// why: the true variances, the KL the other way round
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray noise = Tensors.manager().eye((int) w.getShape().get(1)).mul(sigma * sigma);
    NDArray precision = w.transpose().matMul(w).add(noise);
    NDArray root = LinearAlgebra.cholesky(precision);
    double logDeterminant = 2 * root.diagonal().log().sum().getFloat();
    NDArray inverse = LinearAlgebra.solveLower(root, noise.div(sigma * sigma));
    NDArray variances = inverse.square().sum(new int[] {0});
    return (variances.log().sum().getFloat() + logDeterminant) / 2;
}
