// why: by the singular value decomposition
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    return LinearAlgebra.svd(covariance).get(2).get("0:" + r);
}
