// loses: five spectra, a share reached exactly
// why: compares the sum itself with the share
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    double[] values = Tensors.doubles(variances);
    int r = 0;
    for (double sum = 0; sum < share; r++) {
        sum += values[r];
    }
    return r;
}
