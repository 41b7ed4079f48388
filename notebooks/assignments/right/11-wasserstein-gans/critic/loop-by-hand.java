// why: a loop by hand, fakes made outside of the loss, another rule
/** The critic of untrainedCritic() after learning to tell real points [N, 2] from fakes. */
Network trainedCritic(NDArray real, Network generator) {
    Network critic = untrainedCritic();
    var rule = Optimizer.rmsProp(critic.weights(), 2e-3).scheduled(Schedule.cosine(1000));
    for (int pass = 0; pass < 50; pass++) {
        for (NDArray batch : Batches.of(real, 100).shuffled(2).epoch(pass)) {
            Tensors.tidy(() -> {
                NDArray fake = generator.apply(Tensors.normal(100, 2));
                NDArray u = Tensors.uniform(100, 1);
                NDArray at = batch.mul(u).add(fake.mul(u.neg().add(1)));
                rule.minimize(() -> {
                    NDArray slope = Autograd.gradient(critic::apply, at);
                    NDArray norm = slope.square().sum(new int[] {1}).add(1e-12).sqrt();
                    NDArray gain = critic.apply(batch).mean().sub(critic.apply(fake).mean());
                    return norm.sub(1).square().mean().mul(25).sub(gain);
                });
            });
        }
    }
    return critic;
}
