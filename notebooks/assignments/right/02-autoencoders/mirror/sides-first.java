// why: all sides first, then a stream of remainders
/** The output padding of each layer's mirror image; a layer is {kernel, stride, padding}. */
long[] outputPaddings(int side, int[][] layers) {
    int[] sides = new int[layers.length + 1];
    sides[0] = side;
    for (int i = 0; i < layers.length; i++) {
        sides[i + 1] = (sides[i] + 2 * layers[i][2] - layers[i][0] + layers[i][1]) / layers[i][1];
    }
    return IntStream.range(0, layers.length)
        .mapToLong(i -> (sides[i] + 2 * layers[i][2] - layers[i][0]) % layers[i][1]).toArray();
}
