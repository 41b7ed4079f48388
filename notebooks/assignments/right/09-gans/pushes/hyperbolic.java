// why: both slopes from one hyperbolic tangent
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray t = a.div(2).tanh(); // 2 sigmoid - 1
    NDArray both = NDArrays.stack(new NDList(t.add(1), t.sub(1).neg())).div(-2); // [2, B]
    return both.concat(a.mul(-1).expandDims(0), 0);
}
