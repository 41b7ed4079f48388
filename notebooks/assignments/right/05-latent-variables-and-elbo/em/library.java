// why: the library's mixture for q, the variance as mean of squares less square of mean
/** The mixture after one round of EM on x [N, D]. */
Mix emStep(NDArray x, Mix old) {
    long d = x.getShape().get(1);
    NDArray logVar = old.variance().log().expandDims(1).broadcast(old.mean().getShape());
    NDArray q = new Mixture(old.share().log(), new Gaussian(old.mean(), logVar))
        .responsibilities(x);
    NDArray members = q.sum(new int[] {0});
    NDArray weights = q.div(members); // [N, K], columns add up to one
    NDArray mean = Ops.einsum("nk,nd->kd", weights, x);
    NDArray squares = Ops.einsum("nk,nd,nd->k", weights, x, x);
    NDArray variance = squares.sub(mean.square().sum(new int[] {1})).div(d);
    return new Mix(q.mean(new int[] {0}), mean, variance);
}
