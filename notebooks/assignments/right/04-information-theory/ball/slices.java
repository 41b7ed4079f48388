// why: a ball is cut into balls of one dimension less: one integral a dimension
/** The surprise, in bits, that a point of the cube [-1, 1]^D lies in the ball of radius 1. */
double bitsToHit(int dimension) {
    double bits = 0;
    double odd = 2; // the integrals of (1 - t^2)^((d - 1) / 2) from -1 to 1
    double even = Math.PI / 2;
    for (int d = 1; d <= dimension; d++) {
        if (d > 2 && d % 2 == 1) {
            odd *= (d - 1.0) / d;
        } else if (d > 2) {
            even *= (d - 1.0) / d;
        }
        bits -= Math.log((d % 2 == 1 ? odd : even) / 2) / Math.log(2);
    }
    return bits;
}
