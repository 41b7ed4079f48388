// loses: a few dimensions, some dozens, hundreds
// why: one factor for every dimension
/** The surprise, in bits, that a point of the cube [-1, 1]^D lies in the ball of radius 1. */
double bitsToHit(int dimension) {
    double nats = 0;
    for (int d = dimension; d > 1; d--) {
        nats -= Math.log(2 * Math.PI / d);
    }
    return nats / Math.log(2) + dimension;
}
