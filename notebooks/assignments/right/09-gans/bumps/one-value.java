// why: both players on the value of the game itself, one up and one down
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var generator = generator();
    var discriminator = discriminator();
    int rounds = 2400;
    var fall = Schedule.linear(rounds);
    var ofDiscriminator = Optimizer.adam(discriminator.weights(), 2e-3, 0, 0.99).scheduled(fall);
    var ofGenerator = Optimizer.adam(generator.weights(), 2e-3, 0, 0.99).scheduled(fall);
    var random = Seeds.random(5);
    for (int round = 0; round < rounds; round++) {
        long[] chosen = random.longs(100, 0, points.getShape().get(0)).toArray();
        ofDiscriminator.minimize(() -> {
            NDArray real = Ops.rows(points, Tensors.ofLongs(chosen));
            NDArray fake = Autograd.detached(() -> generator.apply(Tensors.normal(100, 2)));
            NDArray value = Activation.softPlus(discriminator.apply(real).neg()).neg()
                .sub(Activation.softPlus(discriminator.apply(fake))).mean();
            NDArray slopes = GradientPenalty.r1(x -> discriminator.apply(x).flatten(), real);
            return slopes.mean().mul(0.05).sub(value);
        });
        ofGenerator.minimize(() -> Activation.softPlus(
            discriminator.apply(generator.apply(Tensors.normal(100, 2)))).mean().neg());
    }
    return generator;
}
