// loses: one cause of five numbers, three causes of five numbers, more causes than numbers, slope by the matrix
// why: the diagonal of the root is half of the determinant's logarithm
/** log p(x) of x = W z + sigma noise with z from N(0, I); x is [B, D], w [D, K], gives [B]. */
NDArray linearEvidence(NDArray x, NDArray w, double sigma) {
    int d = (int) x.getShape().get(1);
    NDArray noise = Tensors.manager().eye(d).mul(sigma * sigma);
    NDArray root = LinearAlgebra.cholesky(w.matMul(w.transpose()).add(noise)); // [D, D]
    NDArray white = LinearAlgebra.solveLower(root, x.transpose()); // [D, B]
    NDArray logRoot = root.diagonal().log().sum(); // half of log det
    NDArray squared = white.square().sum(new int[] {0}); // [B]
    return squared.div(-2).sub(logRoot.mul(2)).sub(d * Math.log(2 * Math.PI) / 2);
}
