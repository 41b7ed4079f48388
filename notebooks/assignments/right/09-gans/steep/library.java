// why: the library's penalty and its cross-entropy
/** The judge's loss with the price gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> judge, NDArray real, NDArray made, double gamma) {
    NDArray a = judge.apply(real); // [B]
    NDArray b = judge.apply(made);
    NDArray price = GradientPenalty.r1(judge, real).mean().mul(gamma / 2);
    return Ops.binaryCrossEntropy(a, a.onesLike()).mean()
        .add(Ops.binaryCrossEntropy(b, b.zerosLike()).mean()).add(price);
}
