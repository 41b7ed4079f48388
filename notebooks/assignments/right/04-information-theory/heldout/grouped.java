// why: counts by grouping, one symbol's surprise at a time
/** Mean surprise of the test symbols, in bits, under the shares of the training symbols. */
double heldOutBits(long[] train, long[] test, int kinds, double extra) {
    Map<Long, Long> seen = Arrays.stream(train).boxed()
        .collect(Collectors.groupingBy(symbol -> symbol, Collectors.counting()));
    double bits = 0;
    for (long symbol : test) {
        double share = (seen.getOrDefault(symbol, 0L) + extra) / (train.length + kinds * extra);
        bits -= Math.log(share) / Math.log(2) / test.length;
    }
    return bits;
}
