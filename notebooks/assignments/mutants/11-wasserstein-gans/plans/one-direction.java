// loses: potentials that may be too steep
// why: each pair of places is looked at in one direction only
/** The cost of a plan [K, K] from p to q at the places x [K, D]; infinite when it is none. */
double planCost(NDArray plan, NDArray x, NDArray p, NDArray q) {
    double rows = plan.sum(new int[] {1}).sub(p).abs().max().getFloat();
    double columns = plan.sum(new int[] {0}).sub(q).abs().max().getFloat();
    boolean holds = Math.max(rows, columns) <= 1e-5 && plan.min().getFloat() >= -1e-5;
    return holds ? plan.mul(distances(x)).sum().getFloat() : Double.POSITIVE_INFINITY;
}
/** What a potential f [K] is worth from p to q; minus infinity when it is too steep. */
double worth(NDArray f, NDArray x, NDArray p, NDArray q) {
    NDArray over = f.expandDims(1).sub(f).sub(distances(x)); // [K, K]
    double[] all = Tensors.doubles(over);
    int k = (int) f.size();
    for (int i = 0; i < k; i++) {
        for (int j = i + 1; j < k; j++) {
            if (all[i * k + j] > 1e-5) {
                return Double.NEGATIVE_INFINITY;
            }
        }
    }
    return f.mul(p.sub(q)).sum().getFloat();
}
