// loses: the value in bits, outcomes that one table has, more fake ones than real ones
// why: KL(p || q) where the Jensen-Shannon divergence belongs
/** D* of each outcome and, last, the value of the game in bits; r fake ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    double[] found = new double[p.length + 1];
    double bits = 0;
    for (int i = 0; i < p.length; i++) {
        found[i] = p[i] / (p[i] + r * q[i]);
        bits += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]) / Math.log(2);
    }
    found[p.length] = 2 * bits - 2;
    return found;
}
