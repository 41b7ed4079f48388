// loses: one step, many steps, the share at the bounds
// why: the gradient is clipped, not the weights
/** Weights [K] after clipped steps, and the share of them that lies at a bound; [K + 1]. */
NDArray clippedSteps(UnaryOperator<NDArray> gradient, NDArray w, double rate, double c, int steps) {
    NDArray now = w;
    for (int i = 0; i < steps; i++) {
        now = now.sub(gradient.apply(now).clip(-c, c).mul(rate));
    }
    NDArray bound = now.abs().gte(c).toType(DataType.FLOAT32, false).mean();
    return now.concat(bound.expandDims(0), 0);
}
