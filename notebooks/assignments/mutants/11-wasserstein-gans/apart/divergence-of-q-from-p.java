// loses: bars that overlap, bars that do not, points, a share of the bar
// why: KL(q || p), infinite as soon as anything has moved off the bar
/** JS in nats, TV and W1 between a bar [0, width] and itself with a share moved by theta. */
double[] apart(double theta, double width, double share) {
    double left = theta == 0 ? 0 : Math.min(1, Math.abs(theta) / width);
    double kl = left == 0 ? 0 : Double.POSITIVE_INFINITY;
    return new double[] {kl, share * left, share * Math.abs(theta)};
}
