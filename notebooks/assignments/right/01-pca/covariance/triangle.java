// why: from the triangle of the centred data
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray r = LinearAlgebra.triangle(x, x.mean(new int[] {0}));
    return r.transpose().matMul(r).div(x.getShape().get(0) - 1);
}
