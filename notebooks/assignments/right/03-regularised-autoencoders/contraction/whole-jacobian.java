// why: the whole Jacobian, [B, H, D], squared and summed
/** Squared Frobenius norm of dh/dx for h = tanh(x W' + b); x is [B, D], w [H, D], gives [B]. */
NDArray contraction(NDArray x, NDArray w, NDArray b) {
    NDArray h = x.matMul(w.transpose()).add(b).tanh();
    NDArray slopes = h.mul(h).mul(-1).add(1).expandDims(2); // [B, H, 1]
    return slopes.mul(w.expandDims(0)).square().sum(new int[] {1, 2});
}
