// why: arrays of the engine
/** What is left after t = 0 ... T steps, T + 1 numbers; beta[0] is that of the first step. */
double[] alphaBar(double... beta) {
    NDArray logs = Tensors.of(beta).neg().add(1).log().cumSum(0); // [T]
    return Tensors.doubles(Tensors.ones(1).concat(logs.exp(), 0));
}
/** The betas of a chain that takes one step from each of the rising stops to the next. */
double[] betas(double[] alphaBar, int... stops) {
    double[] kept = Arrays.stream(stops).mapToDouble(t -> alphaBar[t]).toArray();
    double[] before = new double[kept.length];
    System.arraycopy(kept, 0, before, 1, kept.length - 1);
    before[0] = 1;
    return Tensors.doubles(Tensors.of(kept).div(Tensors.of(before)).sub(1).neg());
}
