// loses: outcomes that never happen, outcomes that were called impossible
// why: 0 log 0 is not a number
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    double nats = 0;
    for (int i = 0; i < p.length; i++) {
        nats += p[i] * Math.log(p[i] / q[i]);
    }
    return nats / Math.log(2);
}
