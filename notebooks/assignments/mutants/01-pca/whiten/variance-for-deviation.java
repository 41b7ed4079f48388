// loses: the data of the fit, new points
// why: divides by the variance instead of its root
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    long r = pca.components().getShape().get(0);
    return pca.encode(x).div(pca.variances().get("0:" + r));
}
