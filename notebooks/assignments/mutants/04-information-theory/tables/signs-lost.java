// loses: two tables of eight outcomes, outcomes that never happen, outcomes that were called impossible
// why: the size of each term
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    return IntStream.range(0, p.length).filter(i -> p[i] > 0)
        .mapToDouble(i -> p[i] * Math.abs(Math.log(p[i] / q[i]))).sum() / Math.log(2);
}
