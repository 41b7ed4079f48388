// loses: error on hidden digits
// why: takes the directions of the smallest variance
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    NDArray mean = x.mean(new int[] {0});
    NDArray v = LinearAlgebra.svd(x.sub(mean)).get(2);
    return List.of(mean, v.get((v.getShape().get(0) - r) + ":"));
}
