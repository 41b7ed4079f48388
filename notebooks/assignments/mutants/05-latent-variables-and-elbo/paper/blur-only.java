// loses: one cause of five numbers, three causes of five numbers, more causes than numbers, slope by the matrix
// why: the causes at their mean: nothing but the blur is left
/** log p(x) of x = W z + sigma noise with z from N(0, I); x is [B, D], w [D, K], gives [B]. */
NDArray linearEvidence(NDArray x, NDArray w, double sigma) {
    int d = (int) x.getShape().get(1);
    NDArray noise = Tensors.manager().eye(d).mul(sigma * sigma);
    NDArray root = LinearAlgebra.cholesky(noise); // [D, D]
    NDArray white = LinearAlgebra.solveLower(root, x.transpose()); // [D, B]
    NDArray logRoot = root.diagonal().log().sum(); // half of log det
    NDArray squared = white.square().sum(new int[] {0}); // [B]
    return squared.div(-2).sub(logRoot).sub(d * Math.log(2 * Math.PI) / 2);
}
