// loses: how many times harder
// why: the quotient of two numbers of which one is zero in a float
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray first = Activation.sigmoid(a).neg();
    NDArray second = Activation.sigmoid(a).sub(1);
    return NDArrays.stack(new NDList(first, second, second.div(first).log()));
}
