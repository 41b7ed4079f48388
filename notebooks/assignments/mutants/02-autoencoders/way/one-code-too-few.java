// loses: a decoder that bends, a single step
// why: as many codes as steps make one step less
/** The length of the way of the pictures while the code goes straight; from and to are [Z]. */
double travelled(UnaryOperator<NDArray> decode, NDArray from, NDArray to, int steps) {
    NDArray t = Tensors.range(0, 1, steps).expandDims(1);
    NDArray pictures = decode.apply(to.sub(from).mul(t).add(from));
    NDArray moves = pictures.get("1:").sub(pictures.get(":" + (steps - 1)));
    return moves.square().sum(new int[] {1}).sqrt().sum().getFloat();
}
