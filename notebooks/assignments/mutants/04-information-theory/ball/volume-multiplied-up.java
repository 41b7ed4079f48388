// loses: hundreds
// why: the volume becomes zero before its logarithm is taken
/** The surprise, in bits, that a point of the cube [-1, 1]^D lies in the ball of radius 1. */
double bitsToHit(int dimension) {
    double volume = dimension % 2 == 0 ? 1 : 2;
    for (int d = dimension; d > 1; d -= 2) {
        volume *= 2 * Math.PI / d;
    }
    return dimension - Math.log(volume) / Math.log(2);
}
