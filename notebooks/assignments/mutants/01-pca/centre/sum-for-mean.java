// loses: a cloud of 50 points, twenty digits
// why: subtracts the sum of each column instead of its mean
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    return x.sub(x.sum(new int[] {0}));
}
