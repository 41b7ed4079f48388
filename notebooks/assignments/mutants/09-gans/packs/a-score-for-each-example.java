// loses: pairs, packs of four and some left over
// why: every example is given the score of its pack
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    NDArray scores = discriminator.apply(x.get("0:" + packs * m).reshape(packs, -1)); // [P, 1]
    return scores.repeat(1, m).flatten().div(m);
}
