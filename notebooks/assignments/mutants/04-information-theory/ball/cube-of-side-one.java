// loses: a few dimensions, some dozens, hundreds
// why: the volume of the ball, not its share of the cube
/** The surprise, in bits, that a point of the cube [-1, 1]^D lies in the ball of radius 1. */
double bitsToHit(int dimension) {
    double nats = dimension % 2 == 0 ? 0 : -Math.log(2);
    for (int d = dimension; d > 1; d -= 2) {
        nats -= Math.log(2 * Math.PI / d);
    }
    return nats / Math.log(2);
}
