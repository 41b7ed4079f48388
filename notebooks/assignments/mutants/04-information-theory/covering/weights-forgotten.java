// loses: four bumps in three dimensions, three bumps at one place, far from the origin
// why: every bump weighs the same
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    NDArray mean = means.mean(new int[] {0}, true);
    NDArray away = means.sub(mean);
    NDArray between = away.transpose().matMul(away).div(means.getShape().get(0));
    NDArray within = deviations.square().mean(new int[] {0});
    NDArray eye = Tensors.manager().eye((int) means.getShape().get(1));
    return mean.concat(between.add(eye.mul(within)), 0);
}
