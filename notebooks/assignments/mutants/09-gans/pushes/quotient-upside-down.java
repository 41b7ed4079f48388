// loses: how many times harder
// why: the first slope over the second
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray first = Activation.sigmoid(a).neg();
    NDArray second = Activation.sigmoid(a.neg()).neg();
    return NDArrays.stack(new NDList(first, second, a));
}
