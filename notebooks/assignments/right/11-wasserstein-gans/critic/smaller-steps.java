// why: many small batches, the penalty from the library
/** The critic of untrainedCritic() after learning to tell real points [N, 2] from fakes. */
Network trainedCritic(NDArray real, Network generator) {
    Network critic = untrainedCritic();
    UnaryOperator<NDArray> f = x -> critic.apply(x).flatten();
    var adam = Optimizer.adam(critic.weights(), 4e-3).scheduled(Schedule.cosine(1600));
    Training.plan().quiet().run(Batches.of(real, 50).shuffled(7), 40, batch -> adam.minimize(() -> {
        NDArray fake = Autograd.detached(() -> generator.apply(Tensors.normal(50, 2)));
        NDArray penalty = GradientPenalty.oneCentred(f, batch, fake).mul(20);
        return f.apply(fake).mean().sub(f.apply(batch).mean()).add(penalty.mean());
    }));
    return critic;
}
