// why: tables of zeros and ones
/** Modes found, share of high quality, and reverse KL in nats; samples [N, 2], centres [K, 2]. */
double[] coverage(NDArray samples, NDArray centres, double[] deviations, double[] shares) {
    NDArray apart = samples.expandDims(1).sub(centres).square().sum(new int[] {2}); // [N, K]
    NDArray limit = Tensors.of(deviations).mul(3).square(); // [K]
    NDArray own = apart.argMin(1).oneHot(shares.length); // [N, K]
    NDArray near = apart.lte(limit).toType(own.getDataType(), false).mul(own);
    NDArray g = own.mean(new int[] {0});
    NDArray table = Tensors.of(shares);
    NDArray kl = g.mul(g.maximum(1e-30).log().sub(table.log())).sum();
    long modes = Arrays.stream(Tensors.doubles(near.sum(new int[] {0}))).filter(v -> v > 0).count();
    return new double[] {modes, near.sum().getFloat() / samples.getShape().get(0), kl.getFloat()};
}
