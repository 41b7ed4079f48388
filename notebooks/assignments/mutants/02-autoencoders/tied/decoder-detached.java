// loses: slope by the shared matrix
// why: the decoder uses a copy that no slope reaches
/** Cross-entropy of a tied autoencoder in nats; x is [B, D], w [Z, D], b [Z], c [D], gives []. */
NDArray tiedLoss(NDArray x, NDArray w, NDArray b, NDArray c) {
    NDArray h = Activation.sigmoid(x.matMul(w.transpose()).add(b));
    NDArray logits = h.matMul(w.stopGradient()).add(c);
    return Ops.binaryCrossEntropy(logits, x).sum(new int[] {1}).mean();
}
