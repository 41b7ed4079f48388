// why: both questions in one batch; the variance as products
/** The noise with guidance, in the shape of x [B, ...]; t and classes are [B]. */
NDArray guided(
        Labelled network, NDArray x, NDArray t, NDArray classes, int none, double weight) {
    NDArray kinds = classes.concat(classes.zerosLike().add(none), 0); // [2 B]
    NDArray both = network.noise(x.concat(x, 0), t.concat(t, 0), kinds);
    long n = t.size();
    NDArray given = both.get("0:" + n), free = both.get(n + ":");
    return given.mul(weight).sub(free.mul(weight - 1));
}
/** Mean and deviation of N(mean, deviation^2) to the weight times N(0, whole^2) to the rest. */
double[] aim(double mean, double deviation, double whole, double weight) {
    double s = deviation * deviation, all = whole * whole;
    double below = weight * all + (1 - weight) * s;
    return new double[] {weight * mean * all / below, Math.sqrt(s * all / below)};
}
