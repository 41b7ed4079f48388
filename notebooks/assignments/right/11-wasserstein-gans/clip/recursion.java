// why: one step, and the rest from there
/** Weights [K] after clipped steps, and the share of them that lies at a bound; [K + 1]. */
NDArray clippedSteps(UnaryOperator<NDArray> gradient, NDArray w, double rate, double c, int steps) {
    if (steps > 0) {
        NDArray next = w.sub(gradient.apply(w).mul(rate)).maximum(-c).minimum(c);
        return clippedSteps(gradient, next, rate, c, steps - 1);
    }
    NDArray inside = w.abs().lt(c).toType(DataType.FLOAT32, false); // [K]
    return w.concat(inside.mean().neg().add(1).expandDims(0), 0);
}
