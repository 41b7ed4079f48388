// loses: pairs, packs of four and some left over, slope by the examples
// why: a pack begins at every example
/** One logit for each pack of m neighbours, [P]; x [B, D], the judge takes [P, m D] to [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> judge, NDArray x, int m) {
    long packs = x.getShape().get(0) - m + 1;
    NDList side = new NDList();
    for (int i = 0; i < m; i++) {
        side.add(x.get(i + ":" + (i + packs)));
    }
    return judge.apply(NDArrays.concat(side, 1)).squeeze(1);
}
