// loses: the subspace, their order
// why: gives each direction the length of its deviation
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    NDList parts = LinearAlgebra.eigh(covariance);
    NDArray scaled = parts.get(1).mul(parts.get(0).sqrt()); // columns scaled
    return scaled.transpose().flip(0).get("0:" + r);
}
