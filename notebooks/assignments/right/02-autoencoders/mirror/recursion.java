// why: the first layer, then all others on what it gives
/** The output padding of each layer's mirror image; a layer is {kernel, stride, padding}. */
long[] outputPaddings(int side, int[][] layers) {
    if (layers.length == 0) {
        return new long[0];
    }
    int room = side + 2 * layers[0][2] - layers[0][0];
    int[][] others = Arrays.copyOfRange(layers, 1, layers.length);
    long[] later = outputPaddings(1 + room / layers[0][1], others);
    long[] all = new long[layers.length];
    all[0] = Math.floorMod(room, layers[0][1]);
    System.arraycopy(later, 0, all, 1, later.length);
    return all;
}
