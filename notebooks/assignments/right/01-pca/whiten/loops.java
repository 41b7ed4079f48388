// why: number by number in Java
/** Codes in units of the deviation along each direction; x is [N, D], gives [N, r]. */
NDArray whitened(NDArray x, Pca pca) {
    NDArray z = pca.encode(x);
    int r = (int) z.getShape().get(1);
    double[] codes = Tensors.doubles(z);
    double[] variances = Tensors.doubles(pca.variances());
    for (int i = 0; i < codes.length; i++) {
        codes[i] /= Math.sqrt(variances[i % r]);
    }
    return Tensors.of(codes, codes.length / r, r);
}
