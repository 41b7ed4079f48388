// loses: new points
// why: takes the deviations of these points instead of those of the fit
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    NDArray z = pca.encode(x);
    NDArray centred = z.sub(z.mean(new int[] {0}));
    NDArray variances = centred.square().sum(new int[] {0}).div(x.getShape().get(0) - 1);
    return z.div(variances.sqrt());
}
