// why: with the arrays' own operations
/** D* of each outcome and, last, the value of the game in bits; r fake ones for a real one. */
double[] bestGame(double[] p, double[] q, double r) {
    NDArray real = Tensors.manager().create(p);
    NDArray fake = Tensors.manager().create(q).mul(r);
    NDArray best = real.div(real.add(fake)); // [K]
    NDArray asReal = real.mul(best.maximum(1e-300).log());
    NDArray asFake = fake.mul(best.sub(1).neg().maximum(1e-300).log());
    NDArray value = asReal.add(asFake).sum().div(Math.log(2)).reshape(1);
    return best.concat(value, 0).toDoubleArray();
}
