// loses: five points
// why: does not divide at all
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray c = x.sub(x.mean(new int[] {0}));
    return c.transpose().matMul(c);
}
