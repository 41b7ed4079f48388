// loses: more fake ones than real ones
// why: the value counts each fake example once
/** D* of each outcome and, last, the value of the game in bits; r fake ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    double[] found = new double[p.length + 1];
    double nats = 0;
    for (int i = 0; i < p.length; i++) {
        found[i] = p[i] / (p[i] + r * q[i]);
        nats += p[i] == 0 ? 0 : p[i] * Math.log(found[i]);
        nats += q[i] == 0 ? 0 : q[i] * Math.log(1 - found[i]);
    }
    found[p.length] = nats / Math.log(2);
    return found;
}
