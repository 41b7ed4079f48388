// why: the logarithm of the bottom minus the mean logarithm of the tops
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double tops = 0;
    for (long symbol : test) {
        double top = extra;
        for (long other : train) {
            top += other == symbol ? 1 : 0;
        }
        tops += Math.log(top);
    }
    return (Math.log(train.length + kinds * extra) - tops / test.length) / Math.log(2);
}
