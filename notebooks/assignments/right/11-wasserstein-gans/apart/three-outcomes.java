// why: the library's divergence of two tables of three outcomes: left, overlap, beyond
/** JS in nats, TV and W1 between a bar [0, width] and itself with a share moved by theta. */
double[] apart(double theta, double width, double share) {
    double way = Math.abs(theta);
    double overlap = way >= width ? (theta == 0 ? 1 : 0) : 1 - way / width;
    double left = 1 - overlap;
    double[] p = {left, overlap, 0};
    double[] q = {left * (1 - share), overlap, left * share};
    double tv = 0;
    for (int i = 0; i < 3; i++) {
        tv += Math.max(0, q[i] - p[i]);
    }
    return new double[] {Divergences.jensenShannon(p, q), tv, way * share};
}
