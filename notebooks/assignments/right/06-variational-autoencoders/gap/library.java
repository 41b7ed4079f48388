// why: as what a Gaussian's numbers know of each other
/** Smallest KL of independent numbers to the posterior of x = W z + noise; w is [D, Z]. */
double gap(NDArray w, double sigma) {
    NDArray square = Tensors.manager().eye((int) w.getShape().get(1)); // [Z, Z]
    NDArray precision = w.transpose().matMul(w).div(sigma * sigma).add(square);
    NDArray zero = Tensors.zeros(w.getShape().get(1));
    NDArray diagonal = square.mul(precision);
    return new FullGaussian(zero, precision).kl(new FullGaussian(zero, diagonal));
}
