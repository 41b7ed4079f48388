// why: only a matrix of the size of the causes (Woodbury)
/** log p(x) of x = W z + sigma noise with z from N(0, I); x is [B, D], w [D, K], gives [B]. */
NDArray linearEvidence(NDArray x, NDArray w, double sigma) {
    double d = x.getShape().get(1), k = w.getShape().get(1), variance = sigma * sigma;
    NDArray small = w.transpose().matMul(w).add(Tensors.manager().eye((int) k).mul(variance));
    NDArray root = LinearAlgebra.cholesky(small); // [K, K]
    NDArray explained = LinearAlgebra.solveLower(root, w.transpose().matMul(x.transpose()));
    NDArray left = x.square().sum(new int[] {1}).sub(explained.square().sum(new int[] {0}));
    NDArray logDet = root.diagonal().log().sum().mul(2).add((d - k) * Math.log(variance));
    return left.div(variance).add(logDet).add(d * Math.log(2 * Math.PI)).mul(-0.5);
}
