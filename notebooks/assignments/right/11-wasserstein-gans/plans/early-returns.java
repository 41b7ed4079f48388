// why: one question after the other
/** The cost of a plan [K, K] from p to q at the places x [K, D]; infinite when it is none. */
double planCost(NDArray plan, NDArray x, NDArray p, NDArray q) {
    if (plan.add(1e-5).min().getFloat() < 0) {
        return Double.POSITIVE_INFINITY;
    }
    if (plan.sum(new int[] {0}).sub(q).square().max().getFloat() > 1e-10) {
        return Double.POSITIVE_INFINITY;
    }
    if (plan.sum(new int[] {1}).sub(p).square().max().getFloat() > 1e-10) {
        return Double.POSITIVE_INFINITY;
    }
    return distances(x).flatten().dot(plan.flatten()).getFloat();
}
/** What a potential f [K] is worth from p to q; minus infinity when it is too steep. */
double worth(NDArray f, NDArray x, NDArray p, NDArray q) {
    NDArray highest = f.expandDims(0).add(distances(x)).min(new int[] {1}); // [K]
    boolean holds = f.sub(highest).max().getFloat() <= 1e-5; // f_i at most f_j plus the way
    return holds ? f.dot(p).sub(f.dot(q)).getFloat() : Double.NEGATIVE_INFINITY;
}
