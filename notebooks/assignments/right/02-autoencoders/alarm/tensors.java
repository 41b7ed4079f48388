// why: with the engine's arrays
/** The share of sick scores above the smallest healthy score that at most rate of them exceed. */
double found(double[] healthy, double[] sick, double rate) {
    NDArray falling = Tensors.manager().create(healthy).sort(0).flip(0);
    double threshold = falling.getDouble((long) (rate * healthy.length));
    NDArray above = Tensors.manager().create(sick).gt(threshold);
    return above.countNonzero().getLong() / (double) sick.length;
}
