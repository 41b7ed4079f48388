// loses: the trained weights
// why: the code is detached: the encoder stays random
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    var model = Autoencoder.deep(784, 64, 8);
    var adam = Optimizer.adam(model.weights().subList(4, 8), 3e-3);
    Training.plan().quiet().run(Batches.of(x, 50).shuffled(1), 20, batch -> adam.minimize(() ->
        model.decode(model.encode(batch).stopGradient()).sub(batch).square()
            .sum(new int[] {1}).mean()));
    return model;
}
