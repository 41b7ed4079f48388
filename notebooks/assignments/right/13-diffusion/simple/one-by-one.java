// why: one example after the other; the weight by beta, alpha and the variance
/** The squared error of the noise, summed over each example, [B]; x0 is [B, ...], t [B]. */
NDArray simpleLoss(Model m, NDArray x0, NDArray t, NDArray noise) {
    NDArray root = at(m.alphaBar(), t, x0).sqrt();
    NDArray rest = root.square().neg().add(1).sqrt();
    NDArray seen = m.network().apply(root.mul(x0).add(rest.mul(noise)), t);
    NDList losses = new NDList();
    for (long b = 0; b < t.size(); b++) {
        losses.add(noise.get(b).sub(seen.get(b)).pow(2).sum());
    }
    return NDArrays.stack(losses);
}
/** What the bound multiplies the simple loss at a time from 2 on by, in nats. */
double boundWeight(int t, double[] alphaBar) {
    double alpha = alphaBar[t] / alphaBar[t - 1], beta = 1 - alpha, open = 1 - alphaBar[t];
    double variance = beta * (1 - alphaBar[t - 1]) / open;
    return beta * beta / (2 * variance * alpha * open);
}
