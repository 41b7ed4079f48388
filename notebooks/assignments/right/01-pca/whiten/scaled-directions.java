// why: divides the directions instead of the codes
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    long r = pca.components().getShape().get(0);
    NDArray deviations = pca.variances().get("0:" + r).sqrt().expandDims(1); // [r, 1]
    NDArray unit = pca.components().div(deviations); // [r, D]
    return x.sub(pca.mean()).matMul(unit.transpose());
}
