// why: every m-th example, then the next ones beside them
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    NDList side = new NDList();
    for (int i = 0; i < m; i++) {
        side.add(x.get(i + ":" + (packs * m) + ":" + m)); // [P, D]
    }
    return discriminator.apply(NDArrays.concat(side, 1)).flatten();
}
