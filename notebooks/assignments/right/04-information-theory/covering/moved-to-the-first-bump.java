// why: mean of products less product of means, seen from the first bump
/** Mean (first row) and covariance (rows below) of a mixture; [K], [K, D], [K, D] to [1 + D, D]. */
NDArray covering(NDArray weights, NDArray means, NDArray deviations) {
    NDArray first = means.get("0:1"); // [1, D]
    NDArray moved = means.sub(first);
    NDArray mean = Ops.einsum("k,kd->d", weights, moved);
    NDArray products = Ops.einsum("k,ki,kj->ij", weights, moved, moved);
    NDArray between = products.sub(Ops.einsum("i,j->ij", mean, mean));
    NDArray eye = Tensors.manager().eye((int) means.getShape().get(1));
    NDArray within = Ops.einsum("k,kd,kd,di->di", weights, deviations, deviations, eye);
    return first.add(mean).concat(between.add(within), 0);
}
