// why: means and deviations as rows of one matrix
/** The covariance matrix [Z, Z] of all codes together; mean and logVar are [N, Z]. */
NDArray together(NDArray mean, NDArray logVar) {
    double root = Math.sqrt(mean.getShape().get(0));
    NDArray away = mean.sub(mean.mean(new int[] {0}, true)).div(root); // [N, Z]
    NDArray deviations = logVar.exp().mean(new int[] {0}).sqrt(); // [Z]
    NDArray all = away.concat(Tensors.manager().eye((int) deviations.size()).mul(deviations), 0);
    return all.transpose().matMul(all);
}
