// why: by the library's projection, one picture at a time
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    Pca pca = new Pca(mean, v, Tensors.ones(v.getShape().get(0)));
    int n = (int) x.getShape().get(0);
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
        NDArray one = x.get(i + ":" + (i + 1)); // [1, D]
        errors[i] = pca.reconstruct(one).sub(one).square().sum().getFloat();
    }
    return Tensors.of(errors);
}
