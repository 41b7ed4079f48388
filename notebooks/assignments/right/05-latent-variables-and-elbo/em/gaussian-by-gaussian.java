// why: one Gaussian after the other; the largest pulled out of Bayes' rule
/** The mixture after one round of EM on x [N, D]. */
Mix emStep(NDArray x, Mix old) {
    var logs = new NDList();
    for (long k = 0; k < old.share().size(); k++) {
        NDArray standard = x.sub(old.mean().get(k)).square().div(old.variance().get(k));
        NDArray each = standard.add(old.variance().get(k).log()).mul(-0.5).sum(new int[] {1});
        logs.add(each.add(old.share().get(k).log()));
    }
    NDArray joint = NDArrays.stack(logs); // [K, N]
    NDArray q = joint.sub(Ops.logSumExp(joint, 0)).exp();
    NDArray share = q.mean(new int[] {1}), weights = q.div(q.sum(new int[] {1}, true));
    NDList means = new NDList(), variances = new NDList();
    for (long k = 0; k < share.size(); k++) {
        NDArray column = weights.get(k).expandDims(1); // [N, 1]
        NDArray mean = x.mul(column).sum(new int[] {0});
        means.add(mean);
        variances.add(x.sub(mean).square().mean(new int[] {1}, true).mul(column).sum());
    }
    return new Mix(share, NDArrays.stack(means), NDArrays.stack(variances));
}
