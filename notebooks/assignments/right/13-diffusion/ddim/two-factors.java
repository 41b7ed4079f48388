// why: one factor for x and one for the seen noise; times one after the other
/** x at time s from x [B, ...] at time t; eta says how much of the noise is new. */
NDArray ddimStep(Model m, NDArray x, int t, int s, double eta, NDArray noise) {
    double now = m.alphaBar()[t], then = m.alphaBar()[s], fresh = 0;
    if (eta > 0) {
        fresh = eta * Math.sqrt((1 - then) / (1 - now) * (1 - now / then)); // a deviation
    }
    double scale = Math.sqrt(then / now);
    double seen = Math.sqrt(1 - then - fresh * fresh) - scale * Math.sqrt(1 - now);
    return x.mul(scale).add(m.noise(x, t).mul(seen)).add(noise.mul(fresh));
}
/** The times from steps down to 0 in so many strides, rounded down; strides + 1 of them. */
int[] path(int steps, int strides) {
    int[] times = new int[strides + 1];
    for (int i = 0; i < strides; i++) {
        times[i] = Math.floorDiv((strides - i) * steps, strides);
    }
    return times;
}
