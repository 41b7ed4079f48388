// loses: reverse divergence
// why: the divergence of the samples of high quality
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
    double kept = Arrays.stream(good).sum();
    double kl = IntStream.range(0, good.length).filter(k -> good[k] > 0)
        .mapToDouble(k -> good[k] / kept * Math.log(good[k] / kept / shares[k])).sum();
    double modes = Arrays.stream(good).filter(share -> share > 0).count();
    return new double[] {modes, kept, kl};
}
