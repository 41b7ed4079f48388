// why: by the eigenvectors of the covariance
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    NDArray mean = x.mean(new int[] {0});
    NDArray c = x.sub(mean); // [N, D]
    NDArray vectors = LinearAlgebra.eigh(c.transpose().matMul(c)).get(1); // [D, D]
    return List.of(mean, vectors.transpose().flip(0).get("0:" + r));
}
