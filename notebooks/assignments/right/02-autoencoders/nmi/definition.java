// why: the definition, cell by cell, in bits
/** Normalised mutual information of groups and classes from counts [groups][classes]. */
double shared(long[][] table) {
    double n = 0;
    double[] g = new double[table.length];
    double[] c = new double[table[0].length];
    for (int i = 0; i < g.length; i++) {
        for (int j = 0; j < c.length; j++) {
            g[i] += table[i][j];
            c[j] += table[i][j];
            n += table[i][j];
        }
    }
    double sum = 0;
    for (int i = 0; i < g.length; i++) {
        for (int j = 0; j < c.length; j++) {
            double v = table[i][j];
            sum += v == 0 ? 0 : v / n * Math.log(v * n / g[i] / c[j]) / Math.log(2);
        }
    }
    double h = 0;
    for (double v : g) h -= v == 0 ? 0 : v / n * Math.log(v / n) / Math.log(2);
    for (double v : c) h -= v == 0 ? 0 : v / n * Math.log(v / n) / Math.log(2);
    return sum / (h / 2);
}
