// loses: the three largest of thirty examples, numbers that are all below zero, slope through what was kept
// why: the k-th largest itself is lost
/** Each column of z [B, H] keeps its k largest numbers, with zeros elsewhere. */
NDArray winners(NDArray z, int k) {
    long b = z.getShape().get(0);
    NDArray least = z.sort(0).get((b - k) + ":" + (b - k + 1));
    return z.mul(z.gt(least).toType(z.getDataType(), false));
}
