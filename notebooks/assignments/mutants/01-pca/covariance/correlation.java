// loses: up to a factor, five points
// why: gives the correlation instead of the covariance
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray c = x.sub(x.mean(new int[] {0}));
    NDArray s = c.div(c.square().sum(new int[] {0}).sqrt());
    return s.transpose().matMul(s);
}
