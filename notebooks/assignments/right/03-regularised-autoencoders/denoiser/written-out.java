// why: noise and loss written out
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double sigma) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 2e-3).scheduled(Schedule.cosine(1000));
    Training.plan().quiet().run(Batches.of(x, 40).shuffled(4), 20, batch -> adam.minimize(() -> {
        var noisy = batch.add(Tensors.normal(batch.getShape().getShape()).mul(sigma));
        return model.decode(model.encode(noisy)).sub(batch).square().sum(new int[] {1}).mean();
    }));
    return model;
}
