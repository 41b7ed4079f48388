// loses: packs of four and some left over, slope by the examples
// why: the examples left over make a pack with zeros
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long size = x.getShape().get(0), wide = x.getShape().get(1);
    long packs = (size + m - 1) / m;
    NDArray whole = packs * m == size ? x : x.concat(Tensors.zeros(packs * m - size, wide), 0);
    return discriminator.apply(whole.reshape(packs, -1)).squeeze(1);
}
