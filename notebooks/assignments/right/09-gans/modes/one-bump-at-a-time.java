// why: the library's coverage of one bump after the other, with its own deviation
/** Modes found, share of high quality, and reverse KL in nats; samples [N, 2], centres [K, 2]. */
double[] coverage(NDArray samples, NDArray centres, double[] deviations, double[] shares) {
    NDArray apart = samples.expandDims(1).sub(centres).norm(new int[] {2}); // [N, K]
    long[] nearest = apart.argMin(1).toLongArray();
    double modes = 0, good = 0, kl = 0;
    for (int k = 0; k < shares.length; k++) {
        int bump = k;
        long[] own = IntStream.range(0, nearest.length).filter(i -> nearest[i] == bump)
            .asLongStream().toArray();
        if (own.length > 0) {
            NDArray here = Ops.rows(samples, Tensors.ofLongs(own));
            var one = ModeCoverage.of(here, centres.get(k + ":" + (k + 1)), deviations[k]);
            double share = own.length / (double) nearest.length;
            modes += one.modes();
            good += one.highQuality() * share;
            kl += share * Math.log(share / shares[k]);
        }
    }
    return new double[] {modes, good, kl};
}
