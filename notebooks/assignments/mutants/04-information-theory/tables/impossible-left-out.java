// loses: outcomes that were called impossible
// why: terms with q = 0 are left out
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    double nats = 0;
    for (int i = 0; i < p.length; i++) {
        if (p[i] > 0 && q[i] > 0) {
            nats += p[i] * Math.log(p[i] / q[i]);
        }
    }
    return nats / Math.log(2);
}
