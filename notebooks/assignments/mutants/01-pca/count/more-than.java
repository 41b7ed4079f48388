// loses: a share reached exactly
// why: asks for more than the share instead of at least the share
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    double[] values = Tensors.doubles(variances);
    double wanted = share * Arrays.stream(values).sum();
    int r = 0;
    for (double sum = 0; sum <= wanted && r < values.length; r++) {
        sum += values[r];
    }
    return r;
}
