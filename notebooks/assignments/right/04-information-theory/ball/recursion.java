// why: the share itself goes down by π / 2D for every two dimensions
/** The surprise, in bits, that a point of the cube [-1, 1]^D lies in the ball of radius 1. */
double bitsToHit(int dimension) {
    return dimension < 2 ? 0
        : bitsToHit(dimension - 2) + Math.log(2 * dimension / Math.PI) / Math.log(2);
}
