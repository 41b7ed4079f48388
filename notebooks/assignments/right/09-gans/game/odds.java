// why: by the odds of real against fake
/** D* of each outcome and, last, the value of the game in bits; r fake ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    double[] found = new double[p.length + 1];
    for (int i = 0; i < p.length; i++) {
        double odds = r * q[i] / p[i]; // infinite where the data have nothing
        found[i] = 1 / (1 + odds);
        double asReal = p[i] > 0 ? -p[i] * Math.log1p(odds) : 0;
        double asFake = q[i] > 0 ? -r * q[i] * Math.log1p(1 / odds) : 0;
        found[p.length] += (asReal + asFake) / Math.log(2);
    }
    return found;
}
