// loses: the trained weights
// why: the code is detached: only the last layer learns
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights().subList(2, 4), 2e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 20, batch -> {
        var wiped = Corruption.masking(share).apply(batch);
        return adam.minimize(() -> model.decode(model.encode(wiped).stopGradient()).sub(batch)
            .square().sum(new int[] {1}).mean());
    });
    return model;
}
