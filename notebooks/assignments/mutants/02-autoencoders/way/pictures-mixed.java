// loses: a decoder that bends
// why: the pictures are mixed instead of the codes
/** The length of the way of the pictures while the code goes straight; from and to are [Z]. */
double travelled(UnaryOperator<NDArray> decode, NDArray from, NDArray to, int steps) {
    NDArray t = Tensors.range(0, 1, steps + 1).expandDims(1);
    NDArray a = decode.apply(from.expandDims(0));
    NDArray b = decode.apply(to.expandDims(0));
    NDArray pictures = b.sub(a).mul(t).add(a);
    NDArray moves = pictures.get("1:").sub(pictures.get(":" + steps));
    return moves.square().sum(new int[] {1}).sqrt().sum().getFloat();
}
