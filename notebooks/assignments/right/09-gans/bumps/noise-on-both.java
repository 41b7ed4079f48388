// why: noise on real and fake points that falls to zero
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var discriminator = discriminator();
    var batches = Batches.of(points, 100).shuffled(6);
    long rounds = 110L * batches.steps();
    var fall = Schedule.cosine(rounds);
    var up = Optimizer.adam(discriminator.weights(), 2e-3, 0, 0.99).scheduled(fall);
    var down = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99).scheduled(fall);
    UnaryOperator<NDArray> blurred = x -> x.add(Tensors.normal(x.getShape().getShape())
        .mul(Math.max(0, 1 - 2.0 * down.steps() / rounds)));
    Training.plan().quiet().run(batches, 110, real -> {
        up.minimize(() -> {
            NDArray fake = generator.apply(Tensors.normal(100, 2)).stopGradient();
            NDArray a = discriminator.apply(blurred.apply(real));
            NDArray slopes = GradientPenalty.r1(x -> discriminator.apply(x).flatten(), real);
            NDArray asFake = Activation.softPlus(discriminator.apply(blurred.apply(fake)));
            return Activation.softPlus(a.neg()).add(asFake).mean().add(slopes.mean().mul(0.02));
        });
        return down.minimize(() -> {
            NDArray fake = generator.apply(Tensors.normal(100, 2));
            return Activation.softPlus(discriminator.apply(blurred.apply(fake)).neg()).mean();
        });
    });
    return generator;
}
