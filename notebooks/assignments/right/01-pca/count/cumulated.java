// why: counts the sums that are too small
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    NDArray shares = variances.cumSum(0).div(variances.sum()); // [D]
    return (int) shares.lt(share).toType(ai.djl.ndarray.types.DataType.INT64, false)
        .sum().getLong() + 1;
}
