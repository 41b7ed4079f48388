// why: multiplies by the variance to the power of minus one half
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    NDArray z = x.sub(pca.mean()).matMul(pca.components().transpose());
    NDArray some = pca.variances().get(":" + z.getShape().get(1));
    return z.mul(some.pow(-0.5));
}
