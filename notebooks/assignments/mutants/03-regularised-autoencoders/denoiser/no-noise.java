// loses: the trained weights
// why: trained without noise: from little ink it draws pale digits
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 2e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 20,
        batch -> adam.minimize(() -> model.loss(batch)));
    return model;
}
