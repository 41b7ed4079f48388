// loses: eight units and twenty examples, the push on every unit
// why: the mean of divergences instead of the divergence of the mean
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    NDArray found = Activation.sigmoid(a);
    NDArray on = found.log().neg().add(Math.log(rho)).mul(rho);
    NDArray off = found.neg().add(1).log().neg().add(Math.log(1 - rho)).mul(1 - rho);
    return on.add(off).mean(new int[] {0}).sum();
}
