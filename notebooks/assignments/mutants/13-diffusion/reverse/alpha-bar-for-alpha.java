// loses: one step, the whole way
// why: divided by the root of alpha-bar
/** x at time t - 1 from x [B, ...] at time t; the new noise has the variance beta. */
NDArray reverseStep(Model m, NDArray x, int t, NDArray noise) {
    double alpha = m.alphaBar()[t] / m.alphaBar()[t - 1], beta = 1 - alpha;
    NDArray seen = m.noise(x, t).mul(beta / Math.sqrt(1 - m.alphaBar()[t]));
    NDArray mean = x.sub(seen).div(Math.sqrt(m.alphaBar()[t]));
    return t == 1 ? mean : mean.add(noise.mul(Math.sqrt(beta)));
}
