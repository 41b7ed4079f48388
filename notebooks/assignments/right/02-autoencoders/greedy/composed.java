// why: the layers below as one function
/** The loss of layer i, counted from 1, on the codes of the frozen layers below; gives []. */
NDArray greedyLoss(List<UnaryOperator<NDArray>> up, List<UnaryOperator<NDArray>> down, int i,
        NDArray x) {
    UnaryOperator<NDArray> below = h -> h;
    for (int j = 0; j + 1 < i; j++) {
        UnaryOperator<NDArray> lower = below;
        UnaryOperator<NDArray> next = up.get(j);
        below = h -> next.apply(lower.apply(h)).stopGradient();
    }
    NDArray target = below.apply(x);
    UnaryOperator<NDArray> f = up.get(i - 1);
    UnaryOperator<NDArray> g = down.get(i - 1);
    NDArray each = g.apply(f.apply(target)).sub(target).square(); // [B, H]
    return each.mean(new int[] {0}).sum();
}
