// loses: slope by the shared matrix
// why: the code is cut off, so that no slope reaches the encoder
/** Cross-entropy of a tied autoencoder in nats; x is [B, D], w [Z, D], b [Z], c [D], gives []. */
NDArray tiedLoss(NDArray x, NDArray w, NDArray b, NDArray c) {
    NDArray h = Activation.sigmoid(x.matMul(w.transpose()).add(b)).stopGradient();
    NDArray logits = h.matMul(w).add(c);
    return Ops.binaryCrossEntropy(logits, x).sum(new int[] {1}).mean();
}
