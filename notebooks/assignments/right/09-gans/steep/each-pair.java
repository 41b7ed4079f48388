// why: one number for each pair, the mean at the end
/** The judge's loss with the price gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> judge, NDArray real, NDArray made, double gamma) {
    NDArray surprise = Activation.softPlus(judge.apply(real).neg())
        .add(Activation.softPlus(judge.apply(made))); // [B]
    NDArray slope = Autograd.gradient(judge, real).reshape(real.getShape().get(0), -1); // [B, D]
    NDArray length = slope.pow(2).sum(new int[] {1});
    return surprise.add(length.mul(gamma).div(2)).mean();
}
