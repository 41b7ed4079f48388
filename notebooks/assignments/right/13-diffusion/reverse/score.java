// why: a step along the score
/** x at time t - 1 from x [B, ...] at time t; the new noise has the variance beta. */
NDArray reverseStep(Model m, NDArray x, int t, NDArray noise) {
    NDArray score = m.noise(x, t).div(-Math.sqrt(1 - m.alphaBar()[t]));
    double kept = m.alphaBar()[t] / m.alphaBar()[t - 1];
    double deviation = t == 1 ? 0 : Math.sqrt(1 - kept);
    return score.mul(1 - kept).add(x).mul(Math.pow(kept, -0.5)).add(noise.mul(deviation));
}
