// loses: the trained weights
// why: the generator is trained with the noise zero
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var discriminator = discriminator();
    var batches = Batches.of(points, 100).shuffled(1);
    var up = Optimizer.adam(discriminator.weights(), 2e-3, 0, 0.99);
    var down = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99);
    Training.plan().quiet().run(batches, 60, real -> {
        up.minimize(() -> {
            NDArray fake = generator.apply(Tensors.zeros(100, 2)).stopGradient();
            NDArray asReal = Activation.softPlus(discriminator.apply(real).neg()).mean();
            return asReal.add(Activation.softPlus(discriminator.apply(fake)).mean());
        });
        return down.minimize(() -> Activation.softPlus(
            discriminator.apply(generator.apply(Tensors.zeros(100, 2))).neg()).mean());
    });
    return generator;
}
