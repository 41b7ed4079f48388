// why: points, bars that overlap and bars that do not, one after the other
/** JS in nats, TV and W1 between a bar [0, width] and itself with a share moved by theta. */
double[] apart(double theta, double width, double share) {
    if (theta == 0) {
        return new double[3];
    }
    double full = Math.log(2 / (2 - share)) / 2 + share * Math.log(2) / 2;
    if (share < 1) {
        full += (1 - share) / 2 * Math.log((2 - 2 * share) / (2 - share));
    }
    double way = Math.max(theta, -theta);
    if (width == 0 || way >= width) {
        return new double[] {full, share, share * way};
    }
    return new double[] {full * way / width, share * way / width, share * way};
}
