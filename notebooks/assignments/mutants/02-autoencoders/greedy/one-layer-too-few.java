// loses: loss of the third layer, slope by the matrix of the third layer
// why: the layer directly below is left out
/** The loss of layer i, counted from 1, on the codes of the frozen layers below; gives []. */
NDArray greedyLoss(List<UnaryOperator<NDArray>> up, List<UnaryOperator<NDArray>> down, int i,
        NDArray x) {
    NDArray h = x;
    for (int j = 0; j < i - 2; j++) {
        h = up.get(j).apply(h);
    }
    NDArray below = h.stopGradient();
    NDArray rebuilt = down.get(i - 1).apply(up.get(i - 1).apply(below));
    return rebuilt.sub(below).square().sum(new int[] {1}).mean();
}
