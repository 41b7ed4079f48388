// loses: the trained weights
// why: input and target are exchanged
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 2e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 20, batch -> {
        var wiped = Corruption.masking(share).apply(batch);
        return adam.minimize(() -> model.loss(batch, wiped));
    });
    return model;
}
