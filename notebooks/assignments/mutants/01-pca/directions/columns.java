// loses: the subspace, their order
// why: gives the directions in columns
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDArray vectors = LinearAlgebra.eigh(covariance).get(1);
    return vectors.flip(1).get(":, 0:" + r);
}
