// loses: new symbols, symbols that were never counted
// why: the bottom does not know of the added counts
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double[] counts = new double[kinds];
    Arrays.fill(counts, extra);
    Arrays.stream(train).forEach(symbol -> counts[(int) symbol]++);
    return Arrays.stream(test).mapToDouble(symbol -> Math.log(train.length / counts[(int) symbol]))
        .average().orElseThrow() / Math.log(2);
}
