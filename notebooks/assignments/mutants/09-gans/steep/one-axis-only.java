// loses: pictures
// why: the sum runs over the first axis of a picture alone
/** The judge's loss with the price gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> judge, NDArray real, NDArray made, double gamma) {
    NDArray asReal = Activation.softPlus(judge.apply(real).neg()).mean();
    NDArray asMade = Activation.softPlus(judge.apply(made)).mean();
    NDArray slopes = Autograd.gradient(judge, real);
    long batch = real.getShape().get(0);
    NDArray price = slopes.square().sum(new int[] {1}).mean();
    return asReal.add(asMade).add(price.mul(gamma / 2));
}
