// why: the library's penalty and its cross-entropy
/** The discriminator's loss plus gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake, double gamma) {
    NDArray a = discriminator.apply(real); // [B]
    NDArray b = discriminator.apply(fake);
    NDArray penalty = GradientPenalty.r1(discriminator, real).mean().mul(gamma / 2);
    return Ops.binaryCrossEntropy(a, a.onesLike()).mean()
        .add(Ops.binaryCrossEntropy(b, b.zerosLike()).mean()).add(penalty);
}
