// why: the library's GAN and its turns
/** A generator of generator(), trained against a judge on points [N, 2]. */
Network trained(NDArray points) {
    var gan = Gan.of(generator(), judge()).withR1(0.1);
    var batches = Batches.of(points, 100).shuffled(4);
    var fall = Schedule.cosine(120L * batches.steps());
    var ofJudge = Optimizer.adam(gan.discriminator().weights(), 2e-3, 0, 0.99).scheduled(fall);
    var ofGenerator = Optimizer.adam(gan.generator().weights(), 2e-3, 0, 0.99).scheduled(fall);
    var game = Alternation.of(gan::discriminatorLoss, ofJudge, gan::generatorLoss, ofGenerator);
    Training.plan().quiet().run(batches, 120, game::step);
    return gan.generator();
}
