// loses: pairs, packs of four and some left over, slope by the examples
// why: the numbers of the examples of a pack alternate
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    NDArray mixed = x.get("0:" + packs * m).reshape(packs, m, -1).transpose(0, 2, 1); // [P, D, m]
    return discriminator.apply(mixed.reshape(packs, -1)).squeeze(1);
}
