// loses: a discriminator in doubt, a discriminator that is sure
// why: the second row is the slope of the discriminator's loss at a fake example
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray first = Activation.sigmoid(a).neg();
    return NDArrays.stack(new NDList(first, first.neg(), a.neg()));
}
