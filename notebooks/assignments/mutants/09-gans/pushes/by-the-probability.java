// loses: a discriminator in doubt, a discriminator that is sure
// why: slopes by D, not by the logit
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray d = Activation.sigmoid(a);
    NDArray first = d.sub(1).pow(-1);
    NDArray second = d.pow(-1).neg();
    return NDArrays.stack(new NDList(first, second, a.neg()));
}
