// why: by the library's own PCA
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    Pca pca = Pca.fit(x, r);
    return List.of(pca.mean(), pca.components());
}
