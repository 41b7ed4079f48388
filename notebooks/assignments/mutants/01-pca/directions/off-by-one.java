// loses: the subspace, their order
// why: leaves the first direction out
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDArray vectors = LinearAlgebra.eigh(covariance).get(1);
    return vectors.transpose().flip(0).get("1:" + (r + 1));
}
