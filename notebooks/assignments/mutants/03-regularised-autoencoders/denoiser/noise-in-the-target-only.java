// loses: the trained weights
// why: input and target are exchanged
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double sigma) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 2e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 20, batch -> {
        var noisy = Corruption.gaussian(sigma).apply(batch);
        return adam.minimize(() -> model.loss(batch, noisy));
    });
    return model;
}
