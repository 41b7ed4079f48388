// why: by multiplying again and again
/** The r directions of the largest variance in rows, the largest first; [D, D] gives [r, D]. */
NDArray directions(NDArray covariance, int r) {
    int d = (int) covariance.getShape().get(0);
    NDArray q = LinearAlgebra.qr(Tensors.normal(d, r)).get(0); // [D, r]
    for (int i = 0; i < 1500; i++) {
        q = LinearAlgebra.qr(covariance.matMul(q)).get(0);
    }
    return q.transpose();
}
