// why: by automatic differentiation, and the logarithms of the slopes
/** Slopes of both losses by the logits [B], and the log of the second over the first; [3, B]. */
NDArray pushes(NDArray a) {
    NDArray first = Autograd.gradient(v -> Activation.softPlus(v).neg(), a);
    NDArray second = Autograd.gradient(v -> Activation.softPlus(v.neg()), a);
    NDArray logFirst = Activation.softPlus(a.neg()).neg(); // log of sigmoid(a)
    NDArray logSecond = Activation.softPlus(a).neg();
    return NDArrays.stack(new NDList(first, second, logSecond.sub(logFirst)));
}
