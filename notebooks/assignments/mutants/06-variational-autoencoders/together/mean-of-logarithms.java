// loses: means and variances that vary, one mean for all pictures
// why: the exponential of the mean log variance
/** The covariance matrix [Z, Z] of all codes together; mean and logVar are [N, Z]. */
NDArray together(NDArray mean, NDArray logVar) {
    NDArray away = mean.sub(mean.mean(new int[] {0}));
    NDArray ofMeans = away.transpose().matMul(away).div(mean.getShape().get(0));
    NDArray ofNoise = logVar.mean(new int[] {0}).exp();
    return ofMeans.add(Tensors.manager().eye((int) ofNoise.size()).mul(ofNoise));
}
