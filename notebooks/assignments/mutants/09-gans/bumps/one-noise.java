// loses: the trained weights
// why: the generator is trained with the noise zero
/** A generator of generator(), trained against a judge on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var judge = judge();
    var batches = Batches.of(points, 100).shuffled(1);
    var up = Optimizer.adam(judge.weights(), 2e-3, 0, 0.99);
    var down = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99);
    Training.plan().quiet().run(batches, 60, real -> {
        up.minimize(() -> {
            NDArray made = generator.apply(Tensors.zeros(100, 2)).stopGradient();
            NDArray asReal = Activation.softPlus(judge.apply(real).neg()).mean();
            return asReal.add(Activation.softPlus(judge.apply(made)).mean());
        });
        return down.minimize(() -> Activation.softPlus(
            judge.apply(generator.apply(Tensors.zeros(100, 2))).neg()).mean());
    });
    return generator;
}
