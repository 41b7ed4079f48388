// loses: the subspace, their order
// why: takes rows of the matrix, where the vectors stand in columns
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDArray vectors = LinearAlgebra.eigh(covariance).get(1);
    return vectors.flip(0).get("0:" + r);
}
