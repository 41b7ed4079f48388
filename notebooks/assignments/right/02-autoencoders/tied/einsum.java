// why: sums of products in Einstein's notation and softplus
/** Cross-entropy of a tied autoencoder in nats; x is [B, D], w [Z, D], b [Z], c [D], gives []. */
NDArray tiedLoss(NDArray x, NDArray w, NDArray b, NDArray c) {
    NDArray input = Ops.einsum("bd,zd->bz", x, w).add(b);
    NDArray h = input.neg().exp().add(1).pow(-1);
    NDArray a = Ops.einsum("bz,zd->bd", h, w).add(c);
    NDArray nats = Activation.softPlus(a).sub(a.mul(x)); // [B, D]
    return nats.mean(new int[] {0}).sum();
}
