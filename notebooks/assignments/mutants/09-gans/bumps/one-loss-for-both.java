// loses: the trained weights
// why: both players minimise the discriminator's loss
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var discriminator = discriminator();
    var batches = Batches.of(points, 100).shuffled(1);
    var up = Optimizer.adam(Network.weights(discriminator, generator), 2e-3, 0, 0.99);

    Training.plan().quiet().run(batches, 60, real -> up.minimize(() -> {
        NDArray fake = generator.apply(Tensors.normal(100, 2));
        NDArray asReal = Activation.softPlus(discriminator.apply(real).neg()).mean();
        return asReal.add(Activation.softPlus(discriminator.apply(fake)).mean());
    }));
    return generator;
}
