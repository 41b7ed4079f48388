// loses: bins of width one, narrow bins
// why: differences of the shares, not of what has to cross an edge
/** W1 of each pair of samples; both [B, N], gives [B]. */
NDArray betweenSamples(NDArray a, NDArray b) {
    return a.sort(1).sub(b.sort(1)).abs().mean(new int[] {1});
}
/** W1 of each pair of histograms over bins of one width; both [B, K], gives [B]. */
NDArray betweenHistograms(NDArray p, NDArray q, double width) {
    return p.sub(q).abs().sum(new int[] {1}).mul(width);
}
