// why: the library's WGAN-GP, its critic alone
/** The critic of untrainedCritic() after learning to tell real points [N, 2] from fakes. */
Network trainedCritic(NDArray real, Network generator) {
    var model = new WganGp(generator, untrainedCritic(), 15);
    var batches = Batches.of(real, 125).shuffled(3);
    var adam = Optimizer.adam(model.critic().weights(), 5e-3, 0, 0.9)
        .scheduled(Schedule.linear(50L * batches.steps()));
    Training.plan().quiet().run(batches, 50, batch -> adam.minimize(() -> model.criticLoss(batch)));
    return model.critic();
}
