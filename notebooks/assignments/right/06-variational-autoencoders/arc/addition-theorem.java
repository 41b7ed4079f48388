// why: sine and cosine of the angle that is done, without the angle that is left
/** Codes [steps, Z] on the arc from one code [Z] to another, both ends included. */
NDArray arc(NDArray from, NDArray to, int steps) {
    double cosine = from.div(from.norm()).mul(to.div(to.norm())).sum().getFloat();
    double sine = Math.sqrt((1 - cosine) * (1 + cosine));
    NDArray done = Tensors.range(0, Math.atan2(sine, cosine), steps).reshape(steps, 1);
    NDArray first = done.cos().sub(done.sin().mul(cosine / sine)); // [steps, 1]
    NDArray weights = first.concat(done.sin().div(sine), 1); // [steps, 2]
    return weights.matMul(NDArrays.stack(new NDList(from, to)));
}
