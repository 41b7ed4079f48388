// why: the library's cross-entropy of two tables
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double[] believed = new double[kinds];
    double[] comes = new double[kinds];
    for (int k = 0; k < kinds; k++) {
        int kind = k;
        double n = Arrays.stream(train).filter(symbol -> symbol == kind).count();
        believed[k] = (n + extra) / (train.length + kinds * extra);
        double m = Arrays.stream(test).filter(symbol -> symbol == kind).count();
        comes[k] = m / test.length;
    }
    return Divergences.bits(Divergences.crossEntropy(comes, believed));
}
