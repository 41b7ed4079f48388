// loses: slope by the matrix
// why: no slope passes the units
/** Squared Frobenius norm of dh/dx for h = tanh(x W' + b); x is [B, D], w [H, D], gives [B]. */
NDArray contraction(NDArray x, NDArray w, NDArray b) {
    NDArray h = x.matMul(w.transpose()).add(b).tanh().stopGradient();
    NDArray slopes = h.square().neg().add(1).square();
    return slopes.mul(w.square().sum(new int[] {1})).sum(new int[] {1});
}
