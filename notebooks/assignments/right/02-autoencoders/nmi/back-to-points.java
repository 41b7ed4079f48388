// why: one point for each count and the library's measure
/** Normalised mutual information of groups and classes from counts [groups][classes]. */
double shared(long[][] table) {
    long[] groups = IntStream.range(0, table.length).boxed().flatMapToLong(g ->
        LongStream.range(0, Arrays.stream(table[g]).sum()).map(i -> g)).toArray();
    long[] classes = Arrays.stream(table).flatMapToLong(row ->
        IntStream.range(0, row.length).boxed().flatMapToLong(c ->
            LongStream.range(0, row[c]).map(i -> c))).toArray();
    return latent.metrics.Clusters.normalisedMutualInformation(
        Tensors.ofLongs(groups), Tensors.ofLongs(classes));
}
