// why: sums as products with a row of ones, distances made anew
/** The cost of a plan [K, K] from p to q at the places x [K, D]; infinite when it is none. */
double planCost(NDArray plan, NDArray x, NDArray p, NDArray q) {
    NDArray one = p.onesLike().expandDims(1); // [K, 1]
    NDArray rows = plan.matMul(one).squeeze(1).sub(p);
    NDArray columns = plan.transpose().matMul(one).squeeze(1).sub(q);
    NDArray worst = rows.abs().concat(columns.abs(), 0).concat(plan.flatten().neg(), 0);
    if (worst.max().getFloat() > 1e-5) {
        return Double.POSITIVE_INFINITY;
    }
    NDArray ways = x.expandDims(0).sub(x.expandDims(1)).square().sum(new int[] {2}).sqrt();
    return ways.mul(plan).sum().getFloat();
}
/** What a potential f [K] is worth from p to q; minus infinity when it is too steep. */
double worth(NDArray f, NDArray x, NDArray p, NDArray q) {
    NDArray steep = f.sub(f.expandDims(1)).abs().sub(distances(x));
    if (steep.gt(1e-5).toType(DataType.FLOAT32, false).sum().getFloat() > 0) {
        return Double.NEGATIVE_INFINITY;
    }
    return f.mul(p).sum().getFloat() - f.mul(q).sum().getFloat();
}
