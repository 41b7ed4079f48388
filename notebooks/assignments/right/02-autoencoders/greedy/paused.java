// why: nothing is recorded below the layer
/** The loss of layer i, counted from 1, on the codes of the frozen layers below; gives []. */
NDArray greedyLoss(List<UnaryOperator<NDArray>> up, List<UnaryOperator<NDArray>> down, int i,
        NDArray x) {
    NDArray below = Autograd.paused(() -> {
        NDArray h = x;
        for (int j = 1; j < i; j++) {
            h = up.get(j - 1).apply(h);
        }
        return h;
    });
    NDArray rebuilt = down.get(i - 1).apply(up.get(i - 1).apply(below));
    return below.sub(rebuilt).pow(2).sum(new int[] {-1}).mean();
}
