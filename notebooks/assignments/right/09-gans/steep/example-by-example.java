// why: the price of one example after the other
/** The judge's loss with the price gamma / 2 E|grad a|^2 at real examples; [B, ...] to []. */
NDArray steepLoss(UnaryOperator<NDArray> judge, NDArray real, NDArray made, double gamma) {
    long batch = real.getShape().get(0);
    NDArray loss = Activation.softPlus(judge.apply(made)).mean();
    for (long b = 0; b < batch; b++) {
        NDArray one = real.get(b + ":" + (b + 1));
        NDArray slope = Autograd.gradient(judge, one).flatten(); // [D]
        NDArray paid = slope.mul(slope).sum().mul(gamma / 2);
        loss = loss.add(paid.add(Activation.softPlus(judge.apply(one).neg()).sum()).div(batch));
    }
    return loss;
}
