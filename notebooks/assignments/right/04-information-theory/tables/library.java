// why: the library's divergence of tables
/** KL(p || q) in bits of two tables of probabilities; infinite where q rules out what happens. */
double divergenceBits(double[] p, double[] q) {
    return Divergences.bits(Divergences.kl(p, q));
}
