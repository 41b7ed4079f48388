// why: infinity by a question, the rest as a stream of base-2 logarithms
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    if (IntStream.range(0, p.length).anyMatch(i -> p[i] > 0 && q[i] == 0)) {
        return Double.POSITIVE_INFINITY;
    }
    return -IntStream.range(0, p.length).filter(i -> p[i] > 0)
        .mapToDouble(i -> p[i] * Math.log10(q[i] / p[i]) / Math.log10(2)).sum();
}
