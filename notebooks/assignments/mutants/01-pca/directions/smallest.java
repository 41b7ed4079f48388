// loses: the subspace, their order
// why: keeps the directions of the smallest variance
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDArray vectors = LinearAlgebra.eigh(covariance).get(1);
    return vectors.transpose().get("0:" + r);
}
