// loses: packs of four and some left over, slope by the examples
// why: the examples left over make a pack with the first ones
/** One logit for each pack of m neighbours, [P]; x [B, D], the judge takes [P, m D] to [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> judge, NDArray x, int m) {
    long size = x.getShape().get(0);
    long packs = (size + m - 1) / m;
    NDArray whole = packs * m == size ? x : x.concat(x.get("0:" + (packs * m - size)), 0);
    return judge.apply(whole.reshape(packs, -1)).squeeze(1);
}
