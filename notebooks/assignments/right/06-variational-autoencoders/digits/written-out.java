// why: draw, surprise and price written out
/** The VAE of untrained() after learning bits thrown from gray digits [N, 784]. */
Vae digitsVae(NDArray gray) {
    var model = untrained();
    var rule = Optimizer.adam(model.weights(), 4e-3).scheduled(Schedule.linear(1200));
    var batches = Batches.of(gray, 50).shuffled(3);
    Training.plan().quiet().run(batches, 30, batch -> rule.minimize(() -> {
        NDArray x = coins(batch);
        NDList halves = model.encoder().apply(x).split(2, 1);
        NDArray mean = halves.get(0);
        NDArray deviation = halves.get(1).div(2).exp();
        NDArray noise = Tensors.normal(mean.getShape().getShape());
        NDArray logits = model.decoder().apply(mean.add(deviation.mul(noise)));
        NDArray surprise = Ops.binaryCrossEntropy(logits, x).sum();
        NDArray twice = mean.square().add(deviation.square()).sub(halves.get(1)).sub(1).sum();
        return surprise.add(twice.div(2)).div(x.getShape().get(0));
    }));
    return model;
}
