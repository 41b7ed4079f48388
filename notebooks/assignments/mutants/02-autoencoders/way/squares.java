// loses: a linear decoder, a decoder that bends, a single step
// why: squared distances are added up
/** The length of the way of the pictures while the code goes straight; from and to are [Z]. */
double travelled(UnaryOperator<NDArray> decode, NDArray from, NDArray to, int steps) {
    NDArray t = Tensors.range(0, 1, steps + 1).expandDims(1);
    NDArray pictures = decode.apply(to.sub(from).mul(t).add(from));
    NDArray moves = pictures.get("1:").sub(pictures.get(":" + steps));
    return moves.square().sum().getFloat();
}
