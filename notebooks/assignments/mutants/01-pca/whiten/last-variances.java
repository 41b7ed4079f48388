// loses: the data of the fit, new points
// why: takes the variances from the wrong end
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    long r = pca.components().getShape().get(0);
    long d = pca.mean().getShape().get(0);
    return pca.encode(x).div(pca.variances().get((d - r) + ":").sqrt());
}
