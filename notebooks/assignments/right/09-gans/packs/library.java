// why: the library's packing of what divides
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    int size = (int) x.getShape().get(0);
    return discriminator.apply(Packing.pack(x.get("0:" + (size - size % m)), m)).flatten();
}
