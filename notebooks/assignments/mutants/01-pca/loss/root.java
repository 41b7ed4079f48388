// loses: thirty digits, another mean
// why: gives the distance instead of its square
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    NDArray c = x.sub(mean);
    NDArray left = c.sub(c.matMul(v.transpose()).matMul(v));
    return left.square().sum(new int[] {1}).sqrt();
}
