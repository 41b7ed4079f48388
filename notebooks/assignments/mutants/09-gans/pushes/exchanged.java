// loses: a discriminator in doubt, a discriminator that is sure, how many times harder
// why: the two losses are exchanged
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray first = Activation.sigmoid(a.neg()).neg();
    NDArray second = Activation.sigmoid(a).neg();
    return NDArrays.stack(new NDList(first, second, a));
}
