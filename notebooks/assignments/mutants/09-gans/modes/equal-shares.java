// loses: reverse divergence, everything at one bump
// why: all bumps taken for equally likely
/** Modes found, share of high quality, and reverse KL in nats; samples [N, 2], centres [K, 2]. */
double[] coverage(NDArray samples, NDArray centres, double[] deviations, double[] shares) {
    NDArray apart = samples.expandDims(1).sub(centres).square().sum(new int[] {2});
    long[] nearest = apart.argMin(1).toLongArray();
    double[] distance = Tensors.doubles(apart.min(new int[] {1}).sqrt());
    double[] all = new double[shares.length], good = new double[shares.length];
    for (int i = 0; i < nearest.length; i++) {
        int k = (int) nearest[i];
        all[k] += 1.0 / nearest.length;
        good[k] += distance[i] <= 3 * deviations[k] ? 1.0 / nearest.length : 0;
    }
    double kl = IntStream.range(0, all.length).filter(k -> all[k] > 0)
        .mapToDouble(k -> all[k] * Math.log(all[k] * shares.length)).sum();
    double modes = Arrays.stream(good).filter(share -> share > 0).count();
    return new double[] {modes, Arrays.stream(good).sum(), kl};
}
