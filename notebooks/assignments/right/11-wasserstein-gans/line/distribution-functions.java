// why: the integral of the difference of the distribution functions, for both
/** W1 of each pair of samples; both [B, N], gives [B]. */
NDArray betweenSamples(NDArray a, NDArray b) {
    double n = a.getShape().get(1);
    NDArray all = a.concat(b, 1).sort(1); // [B, 2 N]
    NDArray edges = all.stopGradient().expandDims(2); // [B, 2 N, 1]
    NDArray f = a.stopGradient().expandDims(1).lte(edges).toType(DataType.FLOAT32, false);
    NDArray g = b.expandDims(1).lte(edges).toType(DataType.FLOAT32, false);
    NDArray crossing = f.sum(new int[] {2}).sub(g.sum(new int[] {2})).abs().div(n); // [B, 2 N]
    long last = all.getShape().get(1) - 1;
    NDArray gaps = all.get(":, 1:").sub(all.get(":, 0:" + last)); // [B, 2 N - 1]
    return gaps.mul(crossing.get(":, 0:" + last)).sum(new int[] {1});
}
/** W1 of each pair of histograms over bins of one width; both [B, K], gives [B]. */
NDArray betweenHistograms(NDArray p, NDArray q, double width) {
    NDArray f = p.cumSum(1), g = q.cumSum(1);
    return f.maximum(g).sub(f.minimum(g)).mul(width).sum(new int[] {1});
}
