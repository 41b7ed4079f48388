// loses: five spectra, a share reached exactly
// why: adds the smallest variances first
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    double[] values = Tensors.doubles(variances);
    double wanted = share * Arrays.stream(values).sum();
    int r = 0;
    for (double sum = 0; sum < wanted; r++) {
        sum += values[values.length - 1 - r];
    }
    return r;
}
