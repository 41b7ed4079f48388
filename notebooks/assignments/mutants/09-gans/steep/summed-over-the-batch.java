// loses: points in the plane, pictures, slope by the judge's weights
// why: a sum over the batch
/** The judge's loss with the price gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> judge, NDArray real, NDArray made, double gamma) {
    NDArray asReal = Activation.softPlus(judge.apply(real).neg()).mean();
    NDArray asMade = Activation.softPlus(judge.apply(made)).mean();
    NDArray slopes = Autograd.gradient(judge, real);
    NDArray price = slopes.square().sum();
    return asReal.add(asMade).add(price.mul(gamma / 2));
}
