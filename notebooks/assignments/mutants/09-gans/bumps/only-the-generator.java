// loses: the trained weights
// why: the discriminator never learns
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var discriminator = discriminator();
    var batches = Batches.of(points, 100).shuffled(1);
    var down = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99);

    Training.plan().quiet().run(batches, 60, real -> down.minimize(() -> Activation.softPlus(
        discriminator.apply(generator.apply(Tensors.normal(100, 2))).neg()).mean()));
    return generator;
}
