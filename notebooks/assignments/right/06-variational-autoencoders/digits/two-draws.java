// why: the tighter bound of two draws
/** The VAE of untrained() after learning bits thrown from gray digits [N, 784]. */
Vae digitsVae(NDArray gray) {
    var model = untrained();
    var tighter = ImportanceWeighted.of(model, 2);
    var batches = Batches.of(gray, 50).shuffled(5);
    var fall = Schedule.linear(26L * batches.steps());
    var rule = Optimizer.adam(model.weights(), 4e-3).scheduled(fall);
    Training.plan().quiet().run(batches, 26,
        batch -> rule.minimize(() -> tighter.loss(coins(batch))));
    return model;
}
