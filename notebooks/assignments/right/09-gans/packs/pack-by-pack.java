// why: one pack after the other
/** One logit for each pack of m neighbours, [P]; x [B, D], packs are [P, m D], logits [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> discriminator, NDArray x, int m) {
    NDList scores = new NDList();
    for (long first = 0; first + m <= x.getShape().get(0); first += m) {
        scores.add(discriminator.apply(x.get(first + ":" + (first + m)).reshape(1, -1)).reshape(1));
    }
    return NDArrays.concat(scores);
}
