// why: loops over numbers in double precision
/** The mixture after one round of EM on x [N, D]. */
Mix emStep(NDArray x, Mix old) {
    int n = (int) x.getShape().get(0), d = (int) x.getShape().get(1), k = (int) old.share().size();
    double[] p = Tensors.doubles(x), m = Tensors.doubles(old.mean());
    double[] v = Tensors.doubles(old.variance());
    double[] share = Tensors.doubles(old.share()), members = new double[k], squares = new double[k];
    double[] sums = new double[k * d], mean = new double[k * d], variance = new double[k];
    for (int i = 0; i < n; i++) {
        double[] q = new double[k];
        for (int j = 0; j < k; j++) {
            q[j] = share[j] * Math.pow(v[j], -d / 2.0);
            for (int c = 0; c < d; c++) {
                q[j] *= Math.exp(-Math.pow(p[i * d + c] - m[j * d + c], 2) / (2 * v[j]));
            }
        }
        double all = Arrays.stream(q).sum();
        for (int j = 0; j < k; j++) {
            members[j] += q[j] / all;
            for (int c = 0; c < d; c++) {
                sums[j * d + c] += q[j] / all * p[i * d + c];
                squares[j] += q[j] / all * p[i * d + c] * p[i * d + c];
            }
        }
    }
    for (int j = 0; j < k; j++) {
        variance[j] = squares[j] / members[j] / d;
        for (int c = 0; c < d; c++) {
            mean[j * d + c] = sums[j * d + c] / members[j];
            variance[j] -= mean[j * d + c] * mean[j * d + c] / d;
        }
        members[j] /= n;
    }
    return new Mix(Tensors.of(members), Tensors.of(mean, k, d), Tensors.of(variance));
}
