// why: noise and loss written out
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 2e-3).scheduled(Schedule.cosine(1000));
    Training.plan().quiet().run(Batches.of(x, 40).shuffled(4), 20, batch -> adam.minimize(() -> {
        var left = Tensors.uniform(batch.getShape().getShape()).gte(share);
        var noisy = batch.mul(left.toType(DataType.FLOAT32, false));
        return model.decode(model.encode(noisy)).sub(batch).square().sum(new int[] {1}).mean();
    }));
    return model;
}
