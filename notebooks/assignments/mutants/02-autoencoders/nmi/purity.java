// loses: five groups and seven classes, a table with empty cells
// why: purity is another measure; it is not paid for by the number of groups
/** Normalised mutual information of groups and classes from counts [groups][classes]. */
double shared(long[][] table) {
    double n = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    return Arrays.stream(table).mapToLong(r -> Arrays.stream(r).max().getAsLong()).sum() / n;
}
