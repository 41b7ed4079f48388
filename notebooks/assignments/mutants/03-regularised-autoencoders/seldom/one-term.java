// loses: eight units and twenty examples, a batch of one example, the push on every unit
// why: the term of the silent examples is missing
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    NDArray found = Activation.sigmoid(a).mean(new int[] {0});
    return found.log().neg().add(Math.log(rho)).mul(rho).sum();
}
