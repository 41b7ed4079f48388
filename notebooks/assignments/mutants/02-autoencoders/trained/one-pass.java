// loses: the trained weights
// why: one pass over the pictures is forty steps
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    var model = Autoencoder.deep(784, 64, 8);
    var adam = Optimizer.adam(model.weights(), 1e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 1,
        batch -> adam.minimize(() -> model.loss(batch)));
    return model;
}
