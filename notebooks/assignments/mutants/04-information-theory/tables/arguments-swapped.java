// loses: two tables of eight outcomes, outcomes that never happen, outcomes that were called impossible
// why: KL(q || p)
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    double nats = 0;
    for (int i = 0; i < p.length; i++) {
        nats += q[i] == 0 ? 0 : q[i] * Math.log(q[i] / p[i]);
    }
    return nats / Math.log(2);
}
