// why: the log density of each pixel
/** Minus the ELBO in nats, averaged over draws and batch, with a Gaussian decoder; gives []. */
NDArray grayLoss(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise,
        double sigma) {
    NDList each = new NDList();
    for (long l = 0; l < noise.getShape().get(0); l++) {
        NDArray deviation = logVar.exp().sqrt();
        NDArray white = f.apply(deviation.mul(noise.get(l)).add(mean)).sub(x).div(sigma); // [B, D]
        NDArray logDensity = white.square().mul(-0.5).sub(Math.log(sigma * Math.sqrt(2 * Math.PI)));
        each.add(logDensity.sum(new int[] {1}));
    }
    NDArray kl = mean.square().add(logVar.exp()).sub(logVar.add(1)).mul(0.5).sum(new int[] {1});
    return kl.sub(NDArrays.stack(each).mean(new int[] {0})).mean();
}
