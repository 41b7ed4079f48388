// loses: pairs, packs of four and some left over, slope by the examples
// why: examples that are P apart are packed
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    NDArray apart = x.get("0:" + packs * m).reshape(m, packs, -1).transpose(1, 0, 2); // [P, m, D]
    return discriminator.apply(apart.reshape(packs, -1)).squeeze(1);
}
