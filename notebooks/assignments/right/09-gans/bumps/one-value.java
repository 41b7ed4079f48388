// why: both players on the value of the game itself, one up and one down
/** A generator of generator(), trained against a judge on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var judge = judge();
    int rounds = 2400;
    var fall = Schedule.linear(rounds);
    var ofJudge = Optimizer.adam(judge.weights(), 2e-3, 0, 0.99).scheduled(fall);
    var ofGenerator = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99).scheduled(fall);
    var random = Seeds.random(5);
    for (int round = 0; round < rounds; round++) {
        long[] chosen = random.longs(100, 0, points.getShape().get(0)).toArray();
        ofJudge.minimize(() -> {
            NDArray real = Ops.rows(points, Tensors.ofLongs(chosen));
            NDArray made = Autograd.detached(() -> generator.apply(Tensors.normal(100, 2)));
            NDArray value = Activation.softPlus(judge.apply(real).neg()).neg()
                .sub(Activation.softPlus(judge.apply(made))).mean();
            NDArray price = GradientPenalty.r1(x -> judge.apply(x).flatten(), real).mean();
            return price.mul(0.05).sub(value);
        });
        ofGenerator.minimize(() -> Activation.softPlus(
            judge.apply(generator.apply(Tensors.normal(100, 2)))).mean().neg());
    }
    return generator;
}
