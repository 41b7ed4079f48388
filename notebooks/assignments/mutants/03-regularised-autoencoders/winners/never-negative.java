// loses: numbers that are all below zero
// why: a ReLU that nobody asked for
/** Each column of z [B, H] keeps its k largest numbers, with zeros elsewhere. */
NDArray winners(NDArray z, int k) {
    long b = z.getShape().get(0);
    NDArray least = z.sort(0).get((b - k) + ":" + (b - k + 1));
    return z.maximum(0).mul(z.gte(least).toType(z.getDataType(), false));
}
