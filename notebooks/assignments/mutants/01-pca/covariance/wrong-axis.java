// loses: up to a factor, five points
// why: centres each example instead of each column
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray c = x.sub(x.mean(new int[] {1}, true));
    return c.transpose().matMul(c).div(x.getShape().get(0) - 1);
}
