// why: all draws through the decoder in one batch
/** Minus the ELBO in nats, averaged over draws and batch, with a Gaussian decoder; gives []. */
NDArray grayLoss(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise,
        double sigma) {
    long draws = noise.getShape().get(0);
    long size = mean.getShape().get(1);
    NDArray z = noise.mul(logVar.mul(0.5).exp()).add(mean).reshape(-1, size); // [L B, Z]
    NDArray rebuilt = f.apply(z).reshape(draws, x.getShape().get(0), x.getShape().get(1));
    NDArray squared = rebuilt.sub(x).square().sum(new int[] {2}).mean().div(2 * sigma * sigma);
    NDArray twice = logVar.exp().add(mean.mul(mean)).sub(logVar).sub(1).sum();
    double pixel = Math.log(sigma) + Math.log(2 * Math.PI) / 2;
    return squared.add(twice.div(2 * x.getShape().get(0))).add(pixel * x.getShape().get(1));
}
