// loses: outcomes that were called impossible
// why: a little is added to q, so that nothing is impossible
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    return IntStream.range(0, p.length).filter(i -> p[i] > 0)
        .mapToDouble(i -> p[i] * Math.log(p[i] / (q[i] + 1e-12))).sum() / Math.log(2);
}
