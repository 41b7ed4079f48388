// why: H(p, q) - H(p) for each unit
/** KL(rho || mean activation) in nats, summed over the units; a is [B, H], gives []. */
NDArray seldom(NDArray a, double rho) {
    NDArray found = a.neg().exp().add(1).pow(-1).mean(new int[] {0});
    NDArray cross = found.log().mul(-rho).sub(found.mul(-1).add(1).log().mul(1 - rho)); // [H]
    double entropy = -rho * Math.log(rho) - (1 - rho) * Math.log(1 - rho);
    return cross.sub(entropy).sum();
}
