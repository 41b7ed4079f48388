// why: what is paid minus what need be paid
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    double paid = 0;
    double needed = 0;
    for (int i = 0; i < p.length; i++) {
        if (p[i] > 0) {
            paid -= p[i] * Math.log(q[i]) / Math.log(2);
            needed -= p[i] * Math.log(p[i]) / Math.log(2);
        }
    }
    return paid - needed;
}
