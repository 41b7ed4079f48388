// why: second moments less the square of the mean
/** The covariance matrix [Z, Z] of all codes together; mean and logVar are [N, Z]. */
NDArray together(NDArray mean, NDArray logVar) {
    long n = mean.getShape().get(0);
    NDArray centre = mean.mean(new int[] {0}).reshape(-1, 1); // [Z, 1]
    NDArray moments = Ops.einsum("ni,nj->ij", mean, mean).div(n); // [Z, Z]
    NDArray spread = logVar.exp().sum(new int[] {0}).div(n); // [Z]
    NDArray noise = Tensors.manager().eye((int) centre.size()).mul(spread);
    return moments.add(noise).sub(centre.matMul(centre.transpose()));
}
