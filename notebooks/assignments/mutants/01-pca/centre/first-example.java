// loses: a cloud of 50 points, twenty digits
// why: moves the first example to the origin instead of the mean
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    return x.sub(x.get(0));
}
