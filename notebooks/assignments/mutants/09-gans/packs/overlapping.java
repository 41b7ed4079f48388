// loses: pairs, packs of four and some left over, slope by the examples
// why: a pack begins at every example
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) - m + 1;
    NDList side = new NDList();
    for (int i = 0; i < m; i++) {
        side.add(x.get(i + ":" + (i + packs)));
    }
    return discriminator.apply(NDArrays.concat(side, 1)).squeeze(1);
}
