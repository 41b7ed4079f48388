// why: the entropy of the middle less the mean entropy
/** JS in nats, TV and W1 between a bar [0, width] and itself with a share moved by theta. */
double[] apart(double theta, double width, double share) {
    double left = theta == 0 ? 0 : Math.abs(theta) > width ? 1 : Math.abs(theta) / width;
    DoubleUnaryOperator surprise = v -> v > 0 ? -v * Math.log(v) : 0;
    double middle = surprise.applyAsDouble(1 - share / 2) + surprise.applyAsDouble(share / 2);
    double moved = surprise.applyAsDouble(1 - share) + surprise.applyAsDouble(share);
    double js = left * (middle - moved / 2);
    return DoubleStream.of(js, left * share, Math.abs(theta * share)).toArray();
}
