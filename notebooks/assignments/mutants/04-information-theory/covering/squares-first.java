// loses: far from the origin
// why: two large squares, subtracted from each other
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    NDArray w = weights.expandDims(1);
    NDArray mean = means.mul(w).sum(new int[] {0}, true);
    NDArray squares = means.transpose().matMul(means.mul(w));
    NDArray within = deviations.square().mul(w).sum(new int[] {0});
    NDArray eye = Tensors.manager().eye((int) means.getShape().get(1));
    NDArray between = squares.sub(mean.transpose().matMul(mean));
    return mean.concat(between.add(eye.mul(within)), 0);
}
