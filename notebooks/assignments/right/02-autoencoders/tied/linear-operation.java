// why: the engine's linear layer, its matrix turned for the way down
/** Cross-entropy of a tied autoencoder in nats; x is [B, D], w [Z, D], b [Z], c [D], gives []. */
NDArray tiedLoss(NDArray x, NDArray w, NDArray b, NDArray c) {
    var h = Activation.sigmoid(Ops.linear(x, w, b));
    var logits = Ops.linear(h, w.transpose(), c);
    return Ops.binaryCrossEntropy(logits, x).sum().div(x.getShape().get(0));
}
