// why: every m-th example, then the next ones beside them
/** One logit for each pack of m neighbours, [P]; x [B, D], the judge takes [P, m D] to [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> judge, NDArray x, int m) {
    long packs = x.getShape().get(0) / m;
    NDList side = new NDList();
    for (int i = 0; i < m; i++) {
        side.add(x.get(i + ":" + (packs * m) + ":" + m)); // [P, D]
    }
    return judge.apply(NDArrays.concat(side, 1)).flatten();
}
