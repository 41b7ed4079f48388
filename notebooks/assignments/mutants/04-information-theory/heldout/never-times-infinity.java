// loses: its own symbols with nothing added
// why: 0 log 0 for a kind that neither list has
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    double[] counts = new double[kinds];
    double[] come = new double[kinds];
    Arrays.fill(counts, extra);
    Arrays.stream(train).forEach(symbol -> counts[(int) symbol]++);
    Arrays.stream(test).forEach(symbol -> come[(int) symbol]++);
    double all = train.length + kinds * extra;
    return IntStream.range(0, kinds).mapToDouble(k -> come[k] * Math.log(all / counts[k]))
        .sum() / test.length / Math.log(2);
}
