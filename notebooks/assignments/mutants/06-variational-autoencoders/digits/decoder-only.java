// loses: the trained weights
// why: only the decoder learns
/** The VAE of untrained() after learning bits thrown from gray digits [N, 784]. */
Vae digitsVae(NDArray gray) {
    var model = untrained();
    var adam = Optimizer.adam(model.decoder().weights(), 4e-3);
    Training.plan().quiet().run(Batches.of(gray, 50).shuffled(1), 20,
        batch -> adam.minimize(() -> model.loss(coins(batch))));
    return model;
}
