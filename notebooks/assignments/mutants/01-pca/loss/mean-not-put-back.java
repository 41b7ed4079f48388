// loses: thirty digits, another mean
// why: forgets to put the mean back
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    NDArray back = x.sub(mean).matMul(v.transpose()).matMul(v);
    return x.sub(back).square().sum(new int[] {1});
}
