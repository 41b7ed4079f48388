// why: label smoothing, and the running average of the generator's weights
/** A generator of generator(), trained against a judge on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var average = generator();
    var judge = judge();
    var batches = Batches.of(points, 80).shuffled(2);
    var up = Optimizer.adam(judge.weights(), 1.5e-3, 0, 0.99);
    var down = Optimizer.adam(generator.weights(), 1.5e-3, 0, 0.99);
    var keep = Ema.of(average.weights(), generator.weights(), 0.99);
    Training.plan().quiet().run(batches, 100, real -> {
        double loss = up.minimize(() -> {
            NDArray made = generator.apply(Tensors.normal(80, 2)).stopGradient();
            NDArray slope = Autograd.gradient(x -> judge.apply(x).squeeze(1), real); // [B, 2]
            NDArray a = judge.apply(real);
            NDArray asReal = Activation.softPlus(a).sub(a.mul(0.95)).mean();
            return asReal.add(Activation.softPlus(judge.apply(made)).mean())
                .add(slope.square().sum().div(80 * 20));
        });
        down.minimize(() -> Activation.softPlus(
            judge.apply(generator.apply(Tensors.normal(80, 2))).neg()).mean());
        keep.update();
        return loss;
    });
    return average;
}
