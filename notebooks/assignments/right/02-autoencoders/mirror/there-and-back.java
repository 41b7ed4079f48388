// why: goes there and back and takes the difference
/** The output padding of each layer's mirror image; a layer is {kernel, stride, padding}. */
long[] outputPaddings(int side, int[][] layers) {
    long[] added = new long[layers.length];
    long n = side;
    for (int i = 0; i < layers.length; i++) {
        long k = layers[i][0], s = layers[i][1], p = layers[i][2];
        long small = Math.floorDiv(n + 2 * p - k, s) + 1;
        added[i] = n - ((small - 1) * s - 2 * p + k);
        n = small;
    }
    return added;
}
