// loses: codes of one length, two draws in two hundred numbers, from a long code to a short one
// why: the straight line, stretched to the length
/** Codes [steps, Z] on the arc from one code [Z] to another, both ends included. */
NDArray arc(NDArray from, NDArray to, int steps) {
    NDArray share = Tensors.range(0, 1, steps).reshape(steps, 1);
    NDArray line = from.add(share.mul(to.sub(from)));
    NDArray wanted = from.norm().add(share.mul(to.norm().sub(from.norm())));
    return line.div(line.square().sum(new int[] {1}, true).sqrt()).mul(wanted);
}
