// why: the rank of each number in its column
/** Each column of z [B, H] keeps its k largest numbers, with zeros elsewhere. */
NDArray winners(NDArray z, int k) {
    NDArray rank = z.argSort(0).argSort(0); // 0 for the smallest of a column
    NDArray kept = rank.gte(z.getShape().get(0) - k).toType(z.getDataType(), false);
    return z.mul(kept);
}
