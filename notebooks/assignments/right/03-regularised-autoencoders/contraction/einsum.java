// why: sums of products in Einstein's notation
/** Squared Frobenius norm of dh/dx for h = tanh(x W' + b); x is [B, D], w [H, D], gives [B]. */
NDArray contraction(NDArray x, NDArray w, NDArray b) {
    NDArray h = Ops.einsum("bd,hd->bh", x, w).add(b).tanh();
    NDArray slope = h.mul(h).neg().add(1);
    return Ops.einsum("bh,bh,hd,hd->b", slope, slope, w, w);
}
