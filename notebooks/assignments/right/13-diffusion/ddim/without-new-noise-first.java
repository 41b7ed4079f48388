// why: two cases; the path from its end
/** x at time s from x [B, ...] at time t; eta says how much of the noise is new. */
NDArray ddimStep(Model m, NDArray x, int t, int s, double eta, NDArray noise) {
    double[] left = m.alphaBar();
    NDArray seen = m.noise(x, t);
    NDArray image = x.div(Math.sqrt(left[t])).sub(seen.mul(Math.sqrt(1 / left[t] - 1)));
    NDArray signal = image.mul(Math.sqrt(left[s]));
    if (eta == 0) {
        return signal.add(seen.mul(Math.sqrt(1 - left[s])));
    }
    double beta = 1 - left[t] / left[s];
    double open = 1 - left[s], variance = eta * eta * beta * open / (1 - left[t]);
    return signal.add(seen.mul(Math.sqrt(open - variance))).add(noise.mul(Math.sqrt(variance)));
}
/** The times from steps down to 0 in so many strides, rounded down; strides + 1 of them. */
int[] path(int steps, int strides) {
    int[] rising = IntStream.rangeClosed(0, strides).map(i -> steps * i / strides).toArray();
    return IntStream.rangeClosed(0, strides).map(i -> rising[strides - i]).toArray();
}
