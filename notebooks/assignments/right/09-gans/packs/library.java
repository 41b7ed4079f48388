// why: the library's packing of what divides
/** One logit for each pack of m neighbours, [P]; x [B, D], the judge takes [P, m D] to [P, 1]. */
NDArray packedScores(UnaryOperator<NDArray> judge, NDArray x, int m) {
    int size = (int) x.getShape().get(0);
    return judge.apply(Packing.pack(x.get("0:" + (size - size % m)), m)).flatten();
}
