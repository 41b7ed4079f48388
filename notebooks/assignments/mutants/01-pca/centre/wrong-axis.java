// loses: a cloud of 50 points, twenty digits
// why: takes the mean of each example instead of each column
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    return x.sub(x.mean(new int[] {1}, true));
}
