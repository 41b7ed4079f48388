// loses: pairs, packs of four and some left over, slope by the examples
// why: every pack holds one example m times
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    return discriminator.apply(x.get("0:" + packs).repeat(0, m).reshape(packs, -1)).squeeze(1);
}
