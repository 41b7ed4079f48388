// why: closed forms for even and for odd dimensions
/** The surprise, in bits, that a point of the cube [-1, 1]^D lies in the ball of radius 1. */
double bitsToHit(int dimension) {
    int k = dimension / 2;
    double bits = 0;
    if (dimension % 2 == 0) { // pi^k / k!
        bits = IntStream.rangeClosed(1, k).mapToDouble(i -> Math.log(i / Math.PI)).sum();
    } else { // 2 k! (4 pi)^k / (2 k + 1)!
        bits = IntStream.rangeClosed(1, dimension).mapToDouble(Math::log).sum()
            - IntStream.rangeClosed(1, k).mapToDouble(Math::log).sum()
            - k * Math.log(4 * Math.PI) - Math.log(2);
    }
    return bits / Math.log(2) + dimension;
}
