// loses: up to a factor, five points
// why: forgets to centre
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    return x.transpose().matMul(x).div(x.getShape().get(0) - 1);
}
