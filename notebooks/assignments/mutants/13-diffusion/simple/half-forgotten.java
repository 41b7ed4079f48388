// loses: the weight in the bound
// why: the half before the square is forgotten
/** The squared error of the noise, summed over each example, [B]; x0 is [B, ...], t [B]. */
NDArray simpleLoss(Model m, NDArray x0, NDArray t, NDArray noise) {
    NDArray left = at(m.alphaBar(), t, x0);
    NDArray xt = x0.mul(left.sqrt()).add(noise.mul(left.neg().add(1).sqrt()));
    NDArray miss = m.network().apply(xt, t).sub(noise);
    return miss.square().reshape(t.size(), -1).sum(new int[] {1});
}
/** What the bound multiplies the simple loss at a time from 2 on by, in nats. */
double boundWeight(int t, double[] alphaBar) {
    double before = alphaBar[t - 1] / (1 - alphaBar[t - 1]);
    return (before * (1 - alphaBar[t]) / alphaBar[t] - 1);
}
