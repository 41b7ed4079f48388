// loses: slope by the matrix of the third layer
// why: the input still carries a slope to the layers below
/** The loss of layer i, counted from 1, on the codes of the frozen layers below; gives []. */
NDArray greedyLoss(List<UnaryOperator<NDArray>> up, List<UnaryOperator<NDArray>> down, int i,
        NDArray x) {
    NDArray h = x;
    for (UnaryOperator<NDArray> finished : up.subList(0, i - 1)) {
        h = finished.apply(h);
    }
    NDArray rebuilt = down.get(i - 1).apply(up.get(i - 1).apply(h));
    return rebuilt.sub(h.stopGradient()).square().sum(new int[] {1}).mean();
}
