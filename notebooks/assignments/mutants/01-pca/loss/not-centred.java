// loses: thirty digits, another mean
// why: forgets the mean
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    NDArray left = x.sub(x.matMul(v.transpose()).matMul(v));
    return left.square().sum(new int[] {1});
}
