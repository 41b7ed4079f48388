// loses: one step, the whole way
// why: the root of beta at the noise is forgotten
/** x at time t - 1 from x [B, ...] at time t; the new noise has the variance beta. */
NDArray reverseStep(Model m, NDArray x, int t, NDArray noise) {
    double alpha = m.alphaBar()[t] / m.alphaBar()[t - 1], beta = 1 - alpha;
    NDArray seen = m.noise(x, t).mul(beta / Math.sqrt(1 - m.alphaBar()[t]));
    NDArray mean = x.sub(seen).div(Math.sqrt(alpha));
    return t == 1 ? mean : mean.add(noise.mul(beta));
}
