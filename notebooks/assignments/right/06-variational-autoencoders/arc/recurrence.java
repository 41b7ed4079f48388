// why: each code from the two before it
/** Codes [steps, Z] on the arc from one code [Z] to another, both ends included. */
NDArray arc(NDArray from, NDArray to, int steps) {
    double cosine = from.mul(to).sum().div(from.norm().mul(to.norm())).getFloat();
    double angle = Math.acos(cosine);
    double step = angle / (steps - 1);
    NDList codes = new NDList(from);
    codes.add(from.mul(Math.sin(angle - step)).add(to.mul(Math.sin(step))).div(Math.sin(angle)));
    while (codes.size() < steps) {
        NDArray last = codes.get(codes.size() - 1);
        codes.add(last.mul(2 * Math.cos(step)).sub(codes.get(codes.size() - 2)));
    }
    return NDArrays.stack(codes);
}
