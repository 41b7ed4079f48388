// loses: new points
// why: centres with the mean of these points instead of that of the fit
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    long r = pca.components().getShape().get(0);
    NDArray z = x.sub(x.mean(new int[] {0})).matMul(pca.components().transpose());
    return z.div(pca.variances().get("0:" + r).sqrt());
}
