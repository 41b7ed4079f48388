// why: label smoothing, and the running average of the generator's weights
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var average = generator();
    var discriminator = discriminator();
    var batches = Batches.of(points, 80).shuffled(2);
    var up = Optimizer.adam(discriminator.weights(), 1.5e-3, 0, 0.99);
    var down = Optimizer.adam(generator.weights(), 1.5e-3, 0, 0.99);
    var keep = Ema.of(average.weights(), generator.weights(), 0.99);
    Training.plan().quiet().run(batches, 100, real -> {
        double loss = up.minimize(() -> {
            NDArray fake = generator.apply(Tensors.normal(80, 2)).stopGradient();
            NDArray slope = Autograd.gradient(x -> discriminator.apply(x).squeeze(1), real);
            NDArray a = discriminator.apply(real);
            NDArray asReal = Activation.softPlus(a).sub(a.mul(0.95)).mean();
            return asReal.add(Activation.softPlus(discriminator.apply(fake)).mean())
                .add(slope.square().sum().div(80 * 20));
        });
        down.minimize(() -> Activation.softPlus(
            discriminator.apply(generator.apply(Tensors.normal(80, 2))).neg()).mean());
        keep.update();
        return loss;
    });
    return average;
}
