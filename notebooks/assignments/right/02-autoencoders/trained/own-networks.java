// why: networks and loss written out
/** An autoencoder 784-64-8-64-784 after its training on pictures [N, 784]. */
Autoencoder trained(NDArray x) {
    var encoder = Network.of("down", stack(linear(64), relu(), linear(8)), 784);
    var decoder = Network.of("up", stack(linear(64), relu(), linear(784)), 8);
    var rule = Optimizer.adam(Network.weights(encoder, decoder), 2e-3);
    Training.plan().quiet().run(Batches.of(x, 32).shuffled(3), 25, batch -> rule.minimize(() ->
        decoder.apply(encoder.apply(batch)).sub(batch).square().sum(new int[] {1}).mean()));
    return Autoencoder.of(encoder, decoder);
}
