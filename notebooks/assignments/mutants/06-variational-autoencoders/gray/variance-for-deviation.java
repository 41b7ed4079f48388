// loses: one draw, five draws, densities above one, slope by the log variance
// why: noise times the variance of the code
/** Minus the ELBO in nats, averaged over draws and batch, with a Gaussian decoder; gives []. */
NDArray grayLoss(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise,
        double sigma) {
    long draws = noise.getShape().get(0);
    NDArray error = Tensors.zeros(x.getShape().get(0));
    for (long l = 0; l < draws; l++) {
        NDArray z = mean.add(logVar.exp().mul(noise.get(l)));
        error = error.add(f.apply(z).sub(x).square().sum(new int[] {1}));
    }
    NDArray kl = mean.square().add(logVar.exp()).sub(logVar).sub(1).sum(new int[] {1}).div(2);
    double constant = x.getShape().get(1) * Math.log(2 * Math.PI * sigma * sigma) / 2;
    return error.div(2 * sigma * sigma * draws).add(kl).add(constant).mean();
}
