// why: noise on real and made points that falls to zero
/** A generator of generator(), trained against a judge on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var judge = judge();
    var batches = Batches.of(points, 100).shuffled(6);
    long rounds = 110L * batches.steps();
    var fall = Schedule.cosine(rounds);
    var up = Optimizer.adam(judge.weights(), 2e-3, 0, 0.99).scheduled(fall);
    var down = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99).scheduled(fall);
    UnaryOperator<NDArray> blurred = x -> x.add(Tensors.normal(x.getShape().getShape())
        .mul(Math.max(0, 1 - 2.0 * down.steps() / rounds)));
    Training.plan().quiet().run(batches, 110, real -> {
        up.minimize(() -> {
            NDArray made = generator.apply(Tensors.normal(100, 2)).stopGradient();
            NDArray a = judge.apply(blurred.apply(real));
            NDArray price = GradientPenalty.r1(x -> judge.apply(x).flatten(), real).mean();
            NDArray asMade = Activation.softPlus(judge.apply(blurred.apply(made)));
            return Activation.softPlus(a.neg()).add(asMade).mean().add(price.mul(0.02));
        });
        return down.minimize(() -> {
            NDArray made = generator.apply(Tensors.normal(100, 2));
            return Activation.softPlus(judge.apply(blurred.apply(made)).neg()).mean();
        });
    });
    return generator;
}
