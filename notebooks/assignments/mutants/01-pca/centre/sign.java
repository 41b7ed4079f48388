// loses: a cloud of 50 points, twenty digits
// why: adds the mean instead of subtracting it
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    return x.add(x.mean(new int[] {0}));
}
