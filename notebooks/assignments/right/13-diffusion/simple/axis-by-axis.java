// why: one axis after the other summed away; the weight by logarithms
/** The squared error of the noise, summed over each example, [B]; x0 is [B, ...], t [B]. */
NDArray simpleLoss(Model m, NDArray x0, NDArray t, NDArray noise) {
    NDArray angle = at(m.alphaBar(), t, x0).sqrt().acos();
    NDArray xt = angle.cos().mul(x0).add(angle.sin().mul(noise));
    NDArray squares = m.network().apply(xt, t).sub(noise).square();
    while (squares.getShape().dimension() > 1) {
        squares = squares.sum(new int[] {1});
    }
    return squares;
}
/** What the bound multiplies the simple loss at a time from 2 on by, in nats. */
double boundWeight(int t, double[] alphaBar) {
    double before = Math.log(alphaBar[t - 1]) - Math.log1p(-alphaBar[t - 1]);
    double now = Math.log(alphaBar[t]) - Math.log1p(-alphaBar[t]);
    return Math.expm1(before - now) / 2;
}
