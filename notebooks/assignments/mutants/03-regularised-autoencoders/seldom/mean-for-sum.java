// loses: eight units and twenty examples, a batch of one example, the push on every unit
// why: the mean over the units
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    NDArray found = Activation.sigmoid(a).mean(new int[] {0});
    NDArray on = found.log().neg().add(Math.log(rho)).mul(rho);
    NDArray off = found.neg().add(1).log().neg().add(Math.log(1 - rho)).mul(1 - rho);
    return on.add(off).mean();
}
