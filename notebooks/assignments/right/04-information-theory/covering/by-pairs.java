// why: the covariance between the bumps from the differences of all pairs
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    int n = (int) means.getShape().get(0);
    NDArray eye = Tensors.manager().eye((int) means.getShape().get(1));
    NDArray sum = Tensors.zeros(means.getShape().get(1), means.getShape().get(1));
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
            NDArray apart = means.get(i).sub(means.get(j)).expandDims(0); // [1, D]
            sum = sum.add(apart.transpose().matMul(apart).mul(weights.get(i)).mul(weights.get(j)));
        }
        sum = sum.add(eye.mul(deviations.get(i).square()).mul(weights.get(i)));
    }
    return weights.expandDims(0).matMul(means).concat(sum, 0);
}
