// loses: one step, many steps
// why: clipped before the step, so that the last step leads out
/** Weights [K] after clipped steps, and the share of them that lies at a bound; [K + 1]. */
NDArray clippedSteps(UnaryOperator<NDArray> gradient, NDArray w, double rate, double c, int steps) {
    NDArray now = w;
    for (int i = 0; i < steps; i++) {
        now = now.clip(-c, c);
        now = now.sub(gradient.apply(now).mul(rate));
    }
    NDArray bound = now.abs().gte(c).toType(DataType.FLOAT32, false).mean();
    return now.concat(bound.expandDims(0), 0);
}
