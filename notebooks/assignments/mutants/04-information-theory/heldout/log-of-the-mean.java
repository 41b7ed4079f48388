// loses: new symbols, symbols that were never counted, its own symbols with nothing added
// why: the logarithm of the mean share
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double[] counts = new double[kinds];
    Arrays.fill(counts, extra);
    Arrays.stream(train).forEach(symbol -> counts[(int) symbol]++);
    double all = train.length + kinds * extra;
    return -Math.log(Arrays.stream(test).mapToDouble(symbol -> counts[(int) symbol] / all)
        .average().orElseThrow()) / Math.log(2);
}
