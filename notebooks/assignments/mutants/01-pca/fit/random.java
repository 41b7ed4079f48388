// loses: error on hidden digits
// why: takes random directions
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    NDArray mean = x.mean(new int[] {0});
    NDArray q = LinearAlgebra.qr(Tensors.normal(x.getShape().get(1), r)).get(0); // [D, r]
    return List.of(mean, q.transpose());
}
