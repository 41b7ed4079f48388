// loses: thirty digits, another mean
// why: measures what is kept instead of what is lost
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    NDArray z = x.sub(mean).matMul(v.transpose());
    return z.square().sum(new int[] {1});
}
