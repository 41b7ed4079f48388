// loses: outcomes that one table has
// why: zero times the logarithm of zero is not a number
/** D* of each outcome and, last, the value of the game in bits; r fake ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    double[] found = new double[p.length + 1];
    double nats = 0;
    for (int i = 0; i < p.length; i++) {
        found[i] = p[i] / (p[i] + r * q[i]);
        nats += p[i] * Math.log(found[i]);
        nats += r * q[i] * Math.log(1 - found[i]);
    }
    found[p.length] = nats / Math.log(2);
    return found;
}
