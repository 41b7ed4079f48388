// loses: new symbols, symbols that were never counted
// why: maximum likelihood calls impossible what it has not seen
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double[] counts = new double[kinds];
    Arrays.stream(train).forEach(symbol -> counts[(int) symbol]++);
    return Arrays.stream(test).mapToDouble(symbol -> Math.log(train.length / counts[(int) symbol]))
        .average().orElseThrow() / Math.log(2);
}
