// loses: five groups and seven classes, a table with empty cells
// why: the geometric mean of the entropies is another measure
/** Normalised mutual information of groups and classes from counts [groups][classes]. */
double shared(long[][] table) {
    double n = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    double[] p = Arrays.stream(table).mapToDouble(r -> Arrays.stream(r).sum() / n).toArray();
    double[] q = IntStream.range(0, table[0].length)
        .mapToDouble(c -> Arrays.stream(table).mapToDouble(r -> r[c] / n).sum()).toArray();
    double cells = -Arrays.stream(table).flatMapToLong(Arrays::stream).filter(v -> v > 0)
        .mapToDouble(v -> v / n * Math.log(v / n)).sum();
    double groups = -Arrays.stream(p).map(v -> v * Math.log(v)).sum();
    double classes = -Arrays.stream(q).map(v -> v * Math.log(v)).sum();
    return (groups + classes - cells) / Math.sqrt(groups * classes);
}
