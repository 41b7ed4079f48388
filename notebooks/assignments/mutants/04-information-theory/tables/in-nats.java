// loses: two tables of eight outcomes, outcomes that never happen, outcomes that were called impossible
// why: nats, not bits
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    double nats = 0;
    for (int i = 0; i < p.length; i++) {
        nats += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]);
    }
    return nats;
}
