// loses: twelve pictures through one layer, twelve pictures through three layers, twelve pictures with padding
// why: the complement of the remainder; it is the same at stride 2
/** The output padding of each layer's mirror image; a layer is {kernel, stride, padding}. */
long[] outputPaddings(int side, int[][] layers) {
    long[] added = new long[layers.length];
    int n = side;
    for (int i = 0; i < layers.length; i++) {
        int room = n + 2 * layers[i][2] - layers[i][0];
        added[i] = (layers[i][1] - room % layers[i][1]) % layers[i][1];
        n = room / layers[i][1] + 1;
    }
    return added;
}
