// why: the library's cross-entropy and its entropy of a table
/** The discriminator's loss above its floor for each pair, in nats; logits [B] and [B] to [B]. */
NDArray avoidable(NDArray real, NDArray fake, double label) {
    NDArray ofReal = Ops.binaryCrossEntropy(real, real.zerosLike().add(label));
    NDArray ofFake = Ops.binaryCrossEntropy(fake, fake.zerosLike());
    return ofReal.add(ofFake).sub(Divergences.entropy(label, 1 - label));
}
