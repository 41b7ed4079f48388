// loses: the data of the fit, new points
// why: gives plain codes
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    return pca.encode(x);
}
