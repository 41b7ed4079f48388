// why: another optimizer, small batches
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    var model = Autoencoder.deep(784, 64, 8);
    var rule = Optimizer.rmsProp(model.weights(), 1e-3).scheduled(Schedule.cosine(1875));
    Training.plan().quiet().run(Batches.of(x, 32).shuffled(2), 30,
        batch -> rule.minimize(() -> model.loss(batch)));
    return model;
}
