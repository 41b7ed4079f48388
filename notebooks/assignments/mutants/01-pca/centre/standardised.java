// loses: a cloud of 50 points, twenty digits
// why: divides by the deviation too
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    NDArray moved = x.sub(x.mean(new int[] {0}));
    return moved.div(moved.square().mean(new int[] {0}).sqrt().add(1e-6));
}
