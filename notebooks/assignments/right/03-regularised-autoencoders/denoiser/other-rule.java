// why: another optimizer, less noise at first
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    var model = untrained();
    var rule = Optimizer.rmsProp(model.weights(), 1e-3).scheduled(Schedule.cosine(1250));
    for (double part : new double[] {0.7, 1}) {
        var noisy = DenoisingAutoencoder.of(model, Corruption.masking(part * share));
        Training.plan().quiet().run(Batches.of(x, 32).shuffled(2), part < 1 ? 5 : 15,
            batch -> rule.minimize(() -> noisy.loss(batch)));
    }
    return model;
}
