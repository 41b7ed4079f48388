// why: the library's distributions
/** Minus the ELBO in nats, averaged over draws and batch, with a Gaussian decoder; gives []. */
NDArray grayLoss(UnaryOperator<NDArray> f, NDArray x, NDArray mean, NDArray logVar, NDArray noise,
        double sigma) {
    Gaussian code = new Gaussian(mean, logVar);
    NDArray bound = code.klToStandardNormal().neg(); // [B]
    long draws = noise.getShape().get(0);
    for (long l = 0; l < draws; l++) {
        NDArray numbers = f.apply(code.sample(noise.get(l)));
        bound = bound.add(Decoding.gaussian(sigma).logProb(numbers, x).div(draws));
    }
    return bound.mean().neg();
}
