// loses: pairs, packs of four and some left over, slope by the examples
// why: each pack begins one example too late
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    NDArray turned = x.get("1:").concat(x.get("0:1"), 0);
    return discriminator.apply(turned.get("0:" + packs * m).reshape(packs, -1)).squeeze(1);
}
