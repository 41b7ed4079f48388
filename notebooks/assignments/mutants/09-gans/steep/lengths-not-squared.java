// loses: points in the plane, pictures, slope by the judge's weights
// why: the mean length of the slopes, not of their squares
/** The judge's loss with the price gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> judge, NDArray real, NDArray made, double gamma) {
    NDArray asReal = Activation.softPlus(judge.apply(real).neg()).mean();
    NDArray asMade = Activation.softPlus(judge.apply(made)).mean();
    NDArray slopes = Autograd.gradient(judge, real);
    long batch = real.getShape().get(0);
    NDArray price = slopes.reshape(batch, -1).square().sum(new int[] {1}).sqrt().mean();
    return asReal.add(asMade).add(price.mul(gamma / 2));
}
