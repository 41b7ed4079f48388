// loses: their order
// why: takes the right directions, the smallest first
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDArray vectors = LinearAlgebra.eigh(covariance).get(1);
    long d = covariance.getShape().get(0);
    return vectors.transpose().get((d - r) + ":");
}
