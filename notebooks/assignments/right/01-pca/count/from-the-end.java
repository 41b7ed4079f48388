// why: drops directions while enough is left
/** How many directions hold at least this share of the variance; variances is [D], falling. */
int directionsFor(NDArray variances, double share) {
    double[] values = Tensors.doubles(variances);
    double total = Arrays.stream(values).sum();
    double kept = total;
    int r = values.length;
    while (r > 1 && kept - values[r - 1] >= share * total) {
        kept -= values[--r];
    }
    return r;
}
