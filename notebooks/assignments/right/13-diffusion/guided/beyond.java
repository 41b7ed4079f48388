// why: from the class further on; the whole's share taken away from the class's
/** The noise with guidance, in the shape of x [B, ...]; t and classes are [B]. */
NDArray guided(
        Labelled network, NDArray x, NDArray t, NDArray classes, int none, double weight) {
    NDArray given = network.noise(x, t, classes);
    NDArray free = network.noise(x, t, classes.mul(0).add(none));
    return given.add(given.sub(free).mul(weight - 1));
}
/** Mean and deviation of N(mean, deviation^2) to the weight times N(0, whole^2) to the rest. */
double[] aim(double mean, double deviation, double whole, double weight) {
    double own = Math.pow(deviation, -2), others = Math.pow(whole, -2);
    double precision = others + weight * (own - others);
    return new double[] {mean * weight * own / precision, Math.pow(precision, -0.5)};
}
