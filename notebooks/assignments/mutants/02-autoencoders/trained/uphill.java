// loses: the trained weights
// why: the sign of the loss is turned round
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    var model = Autoencoder.deep(784, 64, 8);
    var sgd = Optimizer.sgd(model.weights(), 1e-5);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 5,
        batch -> sgd.minimize(() -> model.loss(batch).neg()));
    return model;
}
