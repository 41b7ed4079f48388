// loses: the trained weights
// why: the noise is added to the target too
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double sigma) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 2e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 20, batch -> {
        var noisy = Corruption.gaussian(sigma).apply(batch);
        return adam.minimize(() -> model.loss(noisy, noisy));
    });
    return model;
}
