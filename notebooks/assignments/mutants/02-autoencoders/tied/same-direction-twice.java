// loses: loss of a narrow code, loss of a code as wide as the data, slope by the shared matrix
// why: the decoder transposes too: the same matrix twice in the same direction
/** Cross-entropy of a tied autoencoder in nats; x is [B, D], w [Z, D], b [Z], c [D], gives []. */
NDArray tiedLoss(NDArray x, NDArray w, NDArray b, NDArray c) {
    NDArray h = Activation.sigmoid(x.matMul(w.transpose()).add(b));
    NDArray logits = h.matMul(w.transpose()).add(c);
    return Ops.binaryCrossEntropy(logits, x).sum(new int[] {1}).mean();
}
