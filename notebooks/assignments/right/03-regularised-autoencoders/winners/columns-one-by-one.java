// why: thresholds found in plain Java
/** Each column of z [B, H] keeps its k largest numbers, with zeros elsewhere. */
NDArray winners(NDArray z, int k) {
    int b = (int) z.getShape().get(0);
    int h = (int) z.getShape().get(1);
    double[] all = Tensors.doubles(z.stopGradient());
    float[] kept = new float[b * h];
    for (int j = 0; j < h; j++) {
        int column = j;
        double least = IntStream.range(0, b).mapToDouble(i -> all[i * h + column]).sorted()
            .skip(b - k).findFirst().getAsDouble();
        for (int i = 0; i < b; i++) {
            kept[i * h + j] = all[i * h + j] >= least ? 1 : 0;
        }
    }
    return z.mul(Tensors.of(kept, b, h));
}
