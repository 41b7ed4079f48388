// why: quotients inside the logarithms
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    NDArray on = Activation.sigmoid(a).mean(new int[] {0});
    NDArray off = Activation.sigmoid(a.neg()).mean(new int[] {0});
    NDArray first = on.div(rho).log().mul(rho);
    NDArray second = off.div(1 - rho).log().mul(1 - rho);
    return first.add(second).neg().sum();
}
