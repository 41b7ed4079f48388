// loses: the data of the fit, new points
// why: forgets to centre
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    long r = pca.components().getShape().get(0);
    NDArray z = x.matMul(pca.components().transpose());
    return z.div(pca.variances().get("0:" + r).sqrt());
}
