// loses: up to a factor, five points
// why: compares examples instead of columns
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray c = x.sub(x.mean(new int[] {0}));
    return c.matMul(c.transpose()).div(x.getShape().get(0) - 1);
}
