// loses: codes of one length, two draws in two hundred numbers, from a long code to a short one
// why: the walk goes the other way
/** Codes [steps, Z] on the arc from one code [Z] to another, both ends included. */
NDArray arc(NDArray from, NDArray to, int steps) {
    NDArray lengths = from.square().sum().sqrt().mul(to.square().sum().sqrt());
    double angle = Math.acos(from.mul(to).sum().div(lengths).getFloat());
    NDArray share = Tensors.range(0, 1, steps).reshape(steps, 1).mul(angle);
    NDArray first = share.sin().div(Math.sin(angle));
    NDArray second = share.neg().add(angle).sin().div(Math.sin(angle));
    return from.mul(first).add(to.mul(second));
}
