// loses: a share of the bar
// why: JS as if it grew evenly with the share
/** JS in nats, TV and W1 between a bar [0, width] and itself with a share moved by theta. */
double[] apart(double theta, double width, double share) {
    double left = theta == 0 ? 0 : Math.min(1, Math.abs(theta) / width);
    return new double[] {share * left * Math.log(2), share * left, share * Math.abs(theta)};
}
