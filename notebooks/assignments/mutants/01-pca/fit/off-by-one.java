// loses: error on hidden digits
// why: leaves the first direction out
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    NDArray mean = x.mean(new int[] {0});
    return List.of(mean, LinearAlgebra.svd(x.sub(mean)).get(2).get("1:" + (r + 1)));
}
