// why: the square multiplied out; the weight from the factor of x0 in the mean
/** The squared error of the noise, summed over each example, [B]; x0 is [B, ...], t [B]. */
NDArray simpleLoss(Model m, NDArray x0, NDArray t, NDArray noise) {
    NDArray left = at(m.alphaBar(), t, x0);
    NDArray xt = left.sqrt().mul(x0).add(left.sub(1).neg().sqrt().mul(noise));
    NDArray said = m.network().apply(xt, t).reshape(t.size(), -1); // [B, D]
    NDArray truth = noise.reshape(t.size(), -1);
    NDArray squares = said.mul(said).sum(new int[] {1}).add(truth.mul(truth).sum(new int[] {1}));
    return squares.sub(said.mul(truth).sum(new int[] {1}).mul(2));
}
/** What the bound multiplies the simple loss at a time from 2 on by, in nats. */
double boundWeight(int t, double[] alphaBar) {
    double now = alphaBar[t], before = alphaBar[t - 1], beta = 1 - now / before;
    double factor = Math.sqrt(before) * beta / (1 - now); // of x0 in the posterior's mean
    double perImage = factor * factor / (2 * (1 - before) / (1 - now) * beta);
    return perImage * (1 - now) / now;
}
