// loses: the data of the fit, new points
// why: divides r numbers by D deviations
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    return pca.encode(x).div(pca.variances().sqrt());
}
