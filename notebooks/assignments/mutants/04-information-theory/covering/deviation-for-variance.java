// loses: four bumps in three dimensions, three bumps at one place, far from the origin
// why: deviations that were not squared
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    NDArray w = weights.expandDims(1);
    NDArray mean = means.mul(w).sum(new int[] {0}, true);
    NDArray away = means.sub(mean);
    NDArray within = deviations.mul(w).sum(new int[] {0});
    NDArray eye = Tensors.manager().eye((int) means.getShape().get(1));
    return mean.concat(away.transpose().matMul(away.mul(w)).add(eye.mul(within)), 0);
}
