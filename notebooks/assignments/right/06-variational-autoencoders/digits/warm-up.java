// why: a price that rises over the first third
/** The VAE of untrained() after learning bits thrown from gray digits [N, 784]. */
Vae digitsVae(NDArray gray) {
    var model = untrained();
    var batches = Batches.of(gray, 40).shuffled(9);
    var fall = Schedule.cosine(28L * batches.steps());
    var rule = Optimizer.adam(model.weights(), 5e-3).scheduled(fall);
    for (int pass = 0; pass < 28; pass++) {
        for (NDArray batch : batches.epoch(pass)) {
            double beta = Math.min(1, (rule.steps() + 1) / 600.0);
            rule.minimize(() -> model.withBeta(beta).loss(coins(batch)));
        }
    }
    return model;
}
