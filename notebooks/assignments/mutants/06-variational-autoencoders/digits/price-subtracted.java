// loses: the trained weights
// why: the KL has the wrong sign
/** The VAE of untrained() after learning bits thrown from gray digits [N, 784]. */
Vae digitsVae(NDArray gray) {
    var model = untrained();
    var adam = Optimizer.adam(model.weights(), 4e-3);
    Training.plan().quiet().run(Batches.of(gray, 50).shuffled(1), 20, batch -> adam.minimize(() -> {
        var x = coins(batch);
        var terms = model.terms(x);
        return terms.kl().add(terms.logLikelihood()).mean().neg();
    }));
    return model;
}
