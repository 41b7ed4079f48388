// why: examples in columns, as on paper
/** Cross-entropy of a tied autoencoder in nats; x is [B, D], w [Z, D], b [Z], c [D], gives []. */
NDArray tiedLoss(NDArray x, NDArray w, NDArray b, NDArray c) {
    NDArray columns = x.transpose(); // [D, B]
    NDArray h = Activation.sigmoid(w.matMul(columns).add(b.expandDims(1))); // [Z, B]
    NDArray a = w.transpose().matMul(h).add(c.expandDims(1)); // [D, B]
    return Ops.binaryCrossEntropy(a, columns).sum(new int[] {0}).mean();
}
