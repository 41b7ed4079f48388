// loses: a discriminator in doubt, a discriminator that is sure, how many times harder
// why: the slope of the sigmoid where that of its logarithm belongs
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray d = Activation.sigmoid(a);
    NDArray first = d.mul(d.sub(1));
    return NDArrays.stack(new NDList(first, first, a.zerosLike()));
}
