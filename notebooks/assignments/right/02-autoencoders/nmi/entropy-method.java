// why: a method of its own for entropies of counts
double entropyOf(LongStream counts) {
    long[] all = counts.filter(v -> v > 0).toArray();
    double n = Arrays.stream(all).sum();
    return Math.log(n) - Arrays.stream(all).mapToDouble(v -> v * Math.log(v)).sum() / n;
}
double shared(long[][] table) {
    double groups = entropyOf(Arrays.stream(table).mapToLong(r -> Arrays.stream(r).sum()));
    double classes = entropyOf(IntStream.range(0, table[0].length)
        .mapToLong(c -> Arrays.stream(table).mapToLong(r -> r[c]).sum()));
    double cells = entropyOf(Arrays.stream(table).flatMapToLong(Arrays::stream));
    return (groups + classes - cells) / (0.5 * groups + 0.5 * classes);
}
