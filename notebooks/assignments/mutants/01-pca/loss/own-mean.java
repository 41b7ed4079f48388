// loses: another mean
// why: takes the mean of these pictures instead of the given one
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    NDArray c = x.sub(x.mean(new int[] {0}));
    NDArray left = c.sub(c.matMul(v.transpose()).matMul(v));
    return left.square().sum(new int[] {1});
}
