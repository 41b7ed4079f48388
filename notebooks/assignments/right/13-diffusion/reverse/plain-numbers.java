// why: number by number in double precision
/** x at time t - 1 from x [B, ...] at time t; the new noise has the variance beta. */
NDArray reverseStep(Model m, NDArray x, int t, NDArray noise) {
    double[] left = m.alphaBar();
    double[] now = Tensors.doubles(x), seen = Tensors.doubles(m.noise(x, t));
    double[] fresh = Tensors.doubles(noise);
    double beta = (left[t - 1] - left[t]) / left[t - 1];
    for (int i = 0; i < now.length; i++) {
        double mean = (now[i] - beta * seen[i] / Math.sqrt(1 - left[t])) / Math.sqrt(1 - beta);
        now[i] = mean + (t > 1 ? Math.sqrt(beta) * fresh[i] : 0);
    }
    return Tensors.of(now, x.getShape().getShape());
}
