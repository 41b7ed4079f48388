// loses: five points
// why: divides by N instead of N - 1
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray c = x.sub(x.mean(new int[] {0}));
    return c.transpose().matMul(c).div(x.getShape().get(0));
}
