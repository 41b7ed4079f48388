// loses: twelve pictures with padding
// why: the padding is counted on one side only
/** The output padding of each layer's mirror image; a layer is {kernel, stride, padding}. */
long[] outputPaddings(int side, int[][] layers) {
    long[] added = new long[layers.length];
    int n = side;
    for (int i = 0; i < layers.length; i++) {
        int room = n + layers[i][2] - layers[i][0];
        added[i] = room % layers[i][1];
        n = room / layers[i][1] + 1;
    }
    return added;
}
