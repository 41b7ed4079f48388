// loses: samples, slope by the first samples
// why: sorted along the axis of the pairs
/** W1 of each pair of samples; both [B, N], gives [B]. */
NDArray betweenSamples(NDArray a, NDArray b) {
    return a.sort(0).sub(b.sort(0)).abs().mean(new int[] {1});
}
/** W1 of each pair of histograms over bins of one width; both [B, K], gives [B]. */
NDArray betweenHistograms(NDArray p, NDArray q, double width) {
    return p.sub(q).cumSum(1).abs().sum(new int[] {1}).mul(width);
}
