// why: a weighted sum; the exponent's three values decide the parabola
/** The noise with guidance, in the shape of x [B, ...]; t and classes are [B]. */
NDArray guided(
        Labelled network, NDArray x, NDArray t, NDArray classes, int none, double weight) {
    NDArray nobody = Tensors.ones(t.size()).mul(none);
    return network.noise(x, t, classes).mul(weight)
        .add(network.noise(x, t, nobody).mul(1 - weight));
}
/** Mean and deviation of N(mean, deviation^2) to the weight times N(0, whole^2) to the rest. */
double[] aim(double mean, double deviation, double whole, double weight) {
    DoubleUnaryOperator exponent = v -> -weight / 2 * Math.pow((v - mean) / deviation, 2)
        - (1 - weight) / 2 * Math.pow(v / whole, 2);
    double left = exponent.applyAsDouble(-1), right = exponent.applyAsDouble(1);
    double bend = left + right - 2 * exponent.applyAsDouble(0); // minus the precision
    return new double[] {(right - left) / -2 / bend, Math.sqrt(-1 / bend)};
}
