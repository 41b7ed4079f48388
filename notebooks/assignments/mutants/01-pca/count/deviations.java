// loses: five spectra, a share reached exactly
// why: adds standard deviations instead of variances
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    double[] values = Tensors.doubles(variances.sqrt());
    double wanted = share * Arrays.stream(values).sum();
    int r = 0;
    for (double sum = 0; sum < wanted; r++) {
        sum += values[r];
    }
    return r;
}
