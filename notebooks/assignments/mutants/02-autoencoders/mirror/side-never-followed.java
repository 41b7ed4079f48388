// loses: twelve pictures through three layers, twelve pictures with padding
// why: every layer is given the picture's own side
/** The output padding of each layer's mirror image; a layer is {kernel, stride, padding}. */
long[] outputPaddings(int side, int[][] layers) {
    long[] added = new long[layers.length];
    for (int i = 0; i < layers.length; i++) {
        added[i] = (side + 2 * layers[i][2] - layers[i][0]) % layers[i][1];
    }
    return added;
}
