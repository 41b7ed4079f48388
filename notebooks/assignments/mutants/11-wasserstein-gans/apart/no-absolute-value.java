// loses: bars that overlap, bars that do not, points, a share of the bar
// why: a way to the left counts as less than nothing
/** JS in nats, TV and W1 between a bar [0, width] and itself with a share moved by theta. */
double[] apart(double theta, double width, double share) {
    double left = theta == 0 ? 0 : Math.min(1, Math.abs(theta) / width);
    double stays = 1 - share;
    double fromP = Math.log(2 / (1 + stays));
    double fromQ = stays == 0 ? 0 : stays * Math.log(2 * stays / (1 + stays));
    double js = left / 2 * (fromP + fromQ + share * Math.log(2));
    return new double[] {js, share * left, share * theta};
}
