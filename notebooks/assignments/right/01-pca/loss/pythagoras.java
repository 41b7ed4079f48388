// why: length of the picture less length of its code
/** The squared error of each picture; x is [N, D], mean [D], v [r, D] orthonormal; gives [N]. */
NDArray errorOfEach(NDArray x, NDArray mean, NDArray v) {
    NDArray c = x.sub(mean);
    NDArray z = c.matMul(v.transpose()); // [N, r]
    return c.square().sum(new int[] {1}).sub(z.square().sum(new int[] {1}));
}
