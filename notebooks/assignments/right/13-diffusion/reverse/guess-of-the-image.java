// why: the guess of the image, and the posterior's mean
/** x at time t - 1 from x [B, ...] at time t; the new noise has the variance beta. */
NDArray reverseStep(Model m, NDArray x, int t, NDArray noise) {
    double now = m.alphaBar()[t], before = m.alphaBar()[t - 1], beta = 1 - now / before;
    NDArray image = x.sub(m.noise(x, t).mul(Math.sqrt(1 - now))).div(Math.sqrt(now));
    NDArray mean = image.mul(Math.sqrt(before) * beta / (1 - now))
        .add(x.mul(Math.sqrt(1 - beta) * (1 - before) / (1 - now)));
    if (t > 1) {
        mean = mean.add(noise.mul(Math.sqrt(beta)));
    }
    return mean;
}
