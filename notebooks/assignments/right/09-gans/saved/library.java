// why: the library's cross-entropy and its entropy of a table
/** The judge's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray made, double label) {
    NDArray ofReal = Ops.binaryCrossEntropy(real, real.zerosLike().add(label));
    NDArray ofMade = Ops.binaryCrossEntropy(made, made.zerosLike());
    return ofReal.add(ofMade).sub(Divergences.entropy(label, 1 - label));
}
