// why: Jensen-Shannon divergence with weights, less the entropy of the weights
/** D* of each outcome and, last, the value of the game in bits; r fake ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    double real = 1 / (1 + r), fake = r / (1 + r);
    double[] mix = IntStream.range(0, p.length)
        .mapToDouble(i -> real * p[i] + fake * q[i]).toArray();
    double apart = real * Divergences.kl(p, mix) + fake * Divergences.kl(q, mix);
    double nats = (1 + r) * (apart - Divergences.entropy(real, fake));
    return DoubleStream.concat(IntStream.range(0, p.length).mapToDouble(i -> real * p[i] / mix[i]),
        DoubleStream.of(Divergences.bits(nats))).toArray();
}
