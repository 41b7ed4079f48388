// why: a loop over the pairs, and a loop over the edges
/** W1 of each pair of samples; both [B, N], gives [B]. */
NDArray betweenSamples(NDArray a, NDArray b) {
    NDList found = new NDList();
    for (long i = 0; i < a.getShape().get(0); i++) {
        found.add(a.get(i).sort(0).sub(b.get(i).sort(0)).abs().mean());
    }
    return NDArrays.stack(found);
}
/** W1 of each pair of histograms over bins of one width; both [B, K], gives [B]. */
NDArray betweenHistograms(NDArray p, NDArray q, double width) {
    NDArray crossing = p.get(":, 0").mul(0); // [B]
    NDArray sum = crossing;
    for (long k = 0; k < p.getShape().get(1); k++) {
        crossing = crossing.add(p.get(":, " + k)).sub(q.get(":, " + k));
        sum = sum.add(crossing.abs());
    }
    return sum.mul(width);
}
