// why: by training a tied linear autoencoder and making its rows orthonormal
/** A linear code of r numbers for pictures x, [N, D]: the mean [D] and r directions [r, D]. */
List<NDArray> fit(NDArray x, int r) {
    Seeds.set(1);
    NDArray mean = x.mean(new int[] {0});
    var tied = Autoencoder.tiedLinear(mean, r);
    int epochs = 60;
    var batches = Batches.of(x, 50).shuffled(1);
    var adam = Optimizer.adam(tied.weights(), 3e-3)
        .scheduled(Schedule.cosine((long) epochs * batches.steps()));
    Training.fit(batches, epochs, batch -> adam.minimize(() -> tied.loss(batch)));
    NDArray q = LinearAlgebra.qr(tied.weights().get(0).transpose()).get(0); // [D, r]
    return List.of(mean, q.transpose());
}
