// why: with the columns as rows
/** The cloud moved to the origin; x is [N, D], gives [N, D] whose columns have mean 0. */
NDArray centred(NDArray x) {
    NDArray columns = x.transpose(); // [D, N]
    return columns.sub(columns.mean(new int[] {1}, true)).transpose();
}
