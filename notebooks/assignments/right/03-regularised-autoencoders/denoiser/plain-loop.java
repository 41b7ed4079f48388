// why: a loop by hand, the mean over all pixels
/** The network of untrained() after learning to denoise pictures [N, 784]. */
Autoencoder denoiser(NDArray x, double share) {
    var model = untrained();
    var rule = Optimizer.adam(model.weights(), 1.5e-3);
    var batches = Batches.of(x, 32).shuffled(9);
    var noise = Corruption.masking(share);
    for (int pass = 0; pass < 20; pass++) {
        for (NDArray batch : batches.epoch(pass)) {
            rule.minimize(() -> model.reconstruct(noise.apply(batch)).sub(batch).square().mean());
        }
    }
    return model;
}
