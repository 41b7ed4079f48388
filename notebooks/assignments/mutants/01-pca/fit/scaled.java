// loses: error on hidden digits
// why: gives directions that are not of length 1
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    NDArray mean = x.mean(new int[] {0});
    Pca pca = Pca.fit(x, r);
    NDArray deviations = pca.variances().get("0:" + r).sqrt().expandDims(1); // [r, 1]
    return List.of(mean, pca.components().mul(deviations));
}
