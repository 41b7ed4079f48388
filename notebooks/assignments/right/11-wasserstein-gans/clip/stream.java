// why: a stream of weights
/** Weights [K] after clipped steps, and the share of them that lies at a bound; [K + 1]. */
NDArray clippedSteps(UnaryOperator<NDArray> gradient, NDArray w, double rate, double c, int steps) {
    NDArray end = Stream.iterate(w, v -> v.add(gradient.apply(v).mul(-rate)).clip(-c, c))
        .limit(steps + 1L).reduce((earlier, later) -> later).get();
    NDArray high = end.eq(c).toType(DataType.FLOAT32, false);
    NDArray low = end.eq(-c).toType(DataType.FLOAT32, false);
    return NDArrays.concat(new NDList(end, high.add(low).sum().div(w.size()).reshape(1)));
}
