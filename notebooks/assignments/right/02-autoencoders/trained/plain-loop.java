// why: a loop by hand over every epoch
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    var model = Autoencoder.deep(784, 64, 8);
    var adam = Optimizer.adam(model.weights(), 3e-3).scheduled(Schedule.cosine(1000));
    var batches = Batches.of(x, 50).shuffled(7);
    for (int epoch = 0; epoch < 25; epoch++) {
        for (NDArray batch : batches.epoch(epoch)) {
            adam.minimize(() -> model.loss(batch));
        }
    }
    return model;
}
