// loses: five spectra, a share reached exactly
// why: takes that share of the directions
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    return (int) Math.ceil(share * variances.getShape().get(0));
}
