// loses: eight units and twenty examples, a batch of one example, the push on every unit
// why: KL(found || wanted) lets go of dead units
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    NDArray found = Activation.sigmoid(a).mean(new int[] {0});
    NDArray silent = found.neg().add(1);
    NDArray on = found.log().sub(Math.log(rho)).mul(found);
    NDArray off = silent.log().sub(Math.log(1 - rho)).mul(silent);
    return on.add(off).sum();
}
