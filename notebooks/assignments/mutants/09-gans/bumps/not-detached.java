// loses: the trained weights
// why: one optimizer of all weights takes the judge's step: the generator helps the judge
/** A generator of generator(), trained against a judge on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var judge = judge();
    var batches = Batches.of(points, 100).shuffled(1);
    var up = Optimizer.adam(Network.weights(judge, generator), 2e-3, 0, 0.99);
    var down = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99);
    Training.plan().quiet().run(batches, 60, real -> {
        up.minimize(() -> {
            NDArray made = generator.apply(Tensors.normal(100, 2));
            NDArray asReal = Activation.softPlus(judge.apply(real).neg()).mean();
            return asReal.add(Activation.softPlus(judge.apply(made)).mean());
        });
        return down.minimize(() -> Activation.softPlus(
            judge.apply(generator.apply(Tensors.normal(100, 2))).neg()).mean());
    });
    return generator;
}
