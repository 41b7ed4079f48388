// loses: the trained weights
// why: high scores for fakes
/** The critic of untrainedCritic() after learning to tell real points [N, 2] from fakes. */
Network trainedCritic(NDArray real, Network generator) {
    Network critic = untrainedCritic();
    UnaryOperator<NDArray> score = x -> critic.apply(x).squeeze(1);
    var weights = critic.weights();
    var adam = Optimizer.adam(weights, 5e-3, 0.5, 0.9).scheduled(Schedule.cosine(600));
    var batches = Batches.of(real, 100).shuffled(1);
    Training.plan().quiet().run(batches, 30, batch -> adam.minimize(() -> {
        long n = batch.getShape().get(0);
        NDArray fake = generator.apply(Tensors.normal(n, 2)).stopGradient();
        NDArray at = fake.add(batch.sub(fake).mul(Tensors.uniform(n, 1)));
        NDArray norm = Autograd.gradient(score, at).square().sum(new int[] {1}).add(1e-12).sqrt();
        return score.apply(batch).sub(score.apply(fake)).add(norm.sub(1).square().mul(10)).mean();
    }));
    return critic;
}
