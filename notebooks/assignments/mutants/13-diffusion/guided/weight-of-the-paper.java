// loses: beyond the class, on the way to the class
// why: one is added to the weight
/** The noise with guidance, in the shape of x [B, ...]; t and classes are [B]. */
NDArray guided(
        Labelled network, NDArray x, NDArray t, NDArray classes, int none, double weight) {
    NDArray without = network.noise(x, t, classes.zerosLike().add(none));
    NDArray step = network.noise(x, t, classes).sub(without);
    return without.add(step.mul(1 + weight));
}
/** Mean and deviation of N(mean, deviation^2) to the weight times N(0, whole^2) to the rest. */
double[] aim(double mean, double deviation, double whole, double weight) {
    double trust = weight / (deviation * deviation);
    double precision = trust + (1 - weight) / (whole * whole);
    return new double[] {trust * mean / precision, 1 / Math.sqrt(precision)};
}
