// loses: four bumps in three dimensions, far from the origin
// why: the bumps stand apart, too
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    NDArray w = weights.expandDims(1);
    NDArray mean = means.mul(w).sum(new int[] {0}, true);
    NDArray within = deviations.square().mul(w).sum(new int[] {0});
    NDArray eye = Tensors.manager().eye((int) means.getShape().get(1));
    return mean.concat(eye.mul(within), 0);
}
