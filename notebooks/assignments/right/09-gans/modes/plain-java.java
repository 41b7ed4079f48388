// why: sample by sample in Java
/** Modes found, share of high quality, and reverse KL in nats; samples [N, 2], centres [K, 2]. */
double[] coverage(NDArray samples, NDArray centres, double[] deviations, double[] shares) {
    double[] x = Tensors.doubles(samples), c = Tensors.doubles(centres);
    int n = x.length / 2, size = shares.length, good = 0;
    int[] all = new int[size];
    boolean[] found = new boolean[size];
    for (int i = 0; i < n; i++) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int k = 0; k < size; k++) {
            double away = Math.hypot(x[2 * i] - c[2 * k], x[2 * i + 1] - c[2 * k + 1]);
            best = away < least ? k : best;
            least = Math.min(away, least);
        }
        all[best]++;
        found[best] |= least <= 3 * deviations[best];
        good += least <= 3 * deviations[best] ? 1 : 0;
    }
    double modes = 0, kl = 0;
    for (int k = 0; k < size; k++) {
        modes += found[k] ? 1 : 0;
        kl += all[k] == 0 ? 0 : all[k] * Math.log(all[k] / (n * shares[k])) / n;
    }
    return new double[] {modes, good / (double) n, kl};
}
