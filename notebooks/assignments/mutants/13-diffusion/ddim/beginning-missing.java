// loses: the whole way
// why: the time at which one begins is not in it
/** x at time s from x [B, ...] at time t; eta says how much of the noise is new. */
NDArray ddimStep(Model m, NDArray x, int t, int s, double eta, NDArray noise) {
    double now = m.alphaBar()[t], then = m.alphaBar()[s];
    NDArray seen = m.noise(x, t);
    NDArray image = x.sub(seen.mul(Math.sqrt(1 - now))).div(Math.sqrt(now));
    double fresh = eta == 0 ? 0 : eta * eta * (1 - then) / (1 - now) * (1 - now / then);
    NDArray kept = image.mul(Math.sqrt(then)).add(seen.mul(Math.sqrt(1 - then - fresh)));
    return kept.add(noise.mul(Math.sqrt(fresh)));
}
/** The times from steps down to 0 in so many strides, rounded down; strides + 1 of them. */
int[] path(int steps, int strides) {
    return IntStream.rangeClosed(1, strides).map(i -> steps * (strides - i) / strides).toArray();
}
