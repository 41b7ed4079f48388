// loses: more pixels than units, as many units as pixels, slope by the matrix
// why: the mean over the units instead of the sum
/** Squared Frobenius norm of dh/dx for h = tanh(x W' + b); x is [B, D], w [H, D], gives [B]. */
NDArray contraction(NDArray x, NDArray w, NDArray b) {
    NDArray h = x.matMul(w.transpose()).add(b).tanh();
    NDArray slopes = h.square().neg().add(1).square();
    return slopes.mul(w.square().sum(new int[] {1})).mean(new int[] {1});
}
