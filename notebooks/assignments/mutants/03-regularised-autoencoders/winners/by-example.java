// loses: the three largest of thirty examples, numbers that are all below zero, slope through what was kept
// why: each example keeps its largest units
/** Each column of z [B, H] keeps its k largest numbers, with zeros elsewhere. */
NDArray winners(NDArray z, int k) {
    long h = z.getShape().get(1);
    NDArray least = z.sort(1).get(":, " + (h - k) + ":" + (h - k + 1));
    return z.mul(z.gte(least).toType(z.getDataType(), false));
}
