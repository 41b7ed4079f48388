// why: number by number in double precision; the path by a remainder
/** x at time s from x [B, ...] at time t; eta says how much of the noise is new. */
NDArray ddimStep(Model m, NDArray x, int t, int s, double eta, NDArray noise) {
    double now = m.alphaBar()[t], then = m.alphaBar()[s];
    double[] v = Tensors.doubles(x), e = Tensors.doubles(m.noise(x, t)), z = Tensors.doubles(noise);
    double ratio = now == 1 ? 0 : (1 - then) / (1 - now);
    double sigma = eta * Math.sqrt(Math.max(0, ratio * (1 - now / then)));
    double kept = Math.sqrt(1 - then - sigma * sigma);
    for (int i = 0; i < v.length; i++) {
        double image = (v[i] - Math.sqrt(1 - now) * e[i]) / Math.sqrt(now);
        v[i] = Math.sqrt(then) * image + kept * e[i] + sigma * z[i];
    }
    return Tensors.of(v, x.getShape().getShape());
}
/** The times from steps down to 0 in so many strides, rounded down; strides + 1 of them. */
int[] path(int steps, int strides) {
    int[] times = new int[strides + 1];
    for (int i = 0; i <= strides; i++) {
        int product = steps * (strides - i);
        times[i] = (product - product % strides) / strides;
    }
    return times;
}
