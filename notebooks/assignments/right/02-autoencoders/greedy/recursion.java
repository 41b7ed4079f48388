// why: layer i is layer i - 1 of the stack without its first layer
/** The loss of layer i, counted from 1, on the codes of the frozen layers below; gives []. */
NDArray greedyLoss(List<UnaryOperator<NDArray>> up, List<UnaryOperator<NDArray>> down, int i,
        NDArray x) {
    if (i > 1) {
        NDArray first = up.get(0).apply(x).stopGradient();
        return greedyLoss(up.subList(1, up.size()), down.subList(1, down.size()), i - 1, first);
    }
    NDArray h = x.stopGradient();
    NDArray error = down.get(0).apply(up.get(0).apply(h)).sub(h);
    return error.mul(error).sum().div(x.getShape().get(0));
}
