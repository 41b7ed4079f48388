// loses: new symbols, symbols that were never counted
// why: the cost of the training symbols
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double[] counts = new double[kinds];
    Arrays.fill(counts, extra);
    Arrays.stream(train).forEach(symbol -> counts[(int) symbol]++);
    double all = train.length + kinds * extra;
    return Arrays.stream(train).mapToDouble(symbol -> Math.log(all / counts[(int) symbol]))
        .average().orElseThrow() / Math.log(2);
}
