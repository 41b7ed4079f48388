// why: the library's GAN and its turns
/** A generator of generator(), trained against a discriminator on points [N, 2]. */
Network trained(NDArray points) {
    var gan = Gan.of(generator(), discriminator()).withR1(0.1);
    var batches = Batches.of(points, 100).shuffled(4);
    var fall = Schedule.cosine(120L * batches.steps());
    var up = Optimizer.adam(gan.discriminator().weights(), 2e-3, 0, 0.99).scheduled(fall);
    var down = Optimizer.adam(gan.generator().weights(), 2e-3, 0, 0.99).scheduled(fall);
    var game = Alternation.of(gan::discriminatorLoss, up, gan::generatorLoss, down);
    Training.plan().quiet().run(batches, 120, game::step);
    return gan.generator();
}
