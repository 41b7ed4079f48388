// why: by the matrix of what is left
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    int d = (int) mean.getShape().get(0);
    NDArray rest = Tensors.manager().eye(d).sub(v.transpose().matMul(v)); // [D, D]
    NDArray left = x.sub(mean).matMul(rest);
    return left.mul(left).sum(new int[] {-1});
}
