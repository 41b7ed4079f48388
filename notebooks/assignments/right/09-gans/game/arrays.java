// why: with the arrays' own operations
/** D* of each outcome and, last, the value of the game in bits; r made ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    NDArray real = Tensors.manager().create(p);
    NDArray made = Tensors.manager().create(q).mul(r);
    NDArray best = real.div(real.add(made)); // [K]
    NDArray asReal = real.mul(best.maximum(1e-300).log());
    NDArray asMade = made.mul(best.sub(1).neg().maximum(1e-300).log());
    NDArray value = asReal.add(asMade).sum().div(Math.log(2)).reshape(1);
    return best.concat(value, 0).toDoubleArray();
}
