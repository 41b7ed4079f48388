// loses: means and variances that vary, one mean for all pictures
// why: the noise of the codes is missing
/** The covariance matrix [Z, Z] of all codes together; mean and logVar are [N, Z]. */
NDArray together(NDArray mean, NDArray logVar) {
    NDArray away = mean.sub(mean.mean(new int[] {0}));
    return away.transpose().matMul(away).div(mean.getShape().get(0));
}
